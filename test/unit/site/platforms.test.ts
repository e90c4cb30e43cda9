import { expect, test } from 'vitest';
import { onPlatform, variantsOf } from '../../../src/platforms/everywhere.ts';
import { readerPlatformIds } from '../../../src/platforms/readers.ts';

test('a program beside nginx is run where nginx is, and its output is read here', () => {
  expect(onPlatform('container', "nginx -T | grep -n '_pass '")).toBe(
    "docker compose exec -T nginx nginx -T | grep -n '_pass '",
  );
  expect(onPlatform('kubernetes', 'nginx -t')).toBe(
    'kubectl exec -n ingress-nginx deploy/ingress-nginx-controller -- nginx -t',
  );
  expect(onPlatform('plesk', 'nginx -t')).toBe('nginx -t');
});

test('the error log is a file, or what the container says', () => {
  const command = "grep 'timed out' /var/log/nginx/error.log | tail -n 3";
  expect(onPlatform('alpine', command)).toBe(command);
  expect(onPlatform('cpanel', command)).toBe(command);
  expect(onPlatform('plesk', command)).toBe(
    "grep 'timed out' /var/www/vhosts/system/example.com/logs/proxy_error_log | tail -n 3",
  );
  expect(onPlatform('container', command)).toBe(
    "docker compose logs --no-log-prefix nginx 2>&1 | grep 'timed out' | tail -n 3",
  );
});

test('on cPanel the site’s name before each line of the access log is taken off', () => {
  expect(onPlatform('cpanel', "awk '$9 == 502' /var/log/nginx/access.log")).toBe(
    "sed -E 's/^[^ ]+:(80|443) //' /var/log/nginx/domains/example.com | awk '$9 == 502'",
  );
});

test('each line of a command is changed by itself, and no platform is left out', () => {
  const variants = variantsOf('tail -n 5 /var/log/nginx/error.log\nnginx -t');
  expect(variants.flatMap(({ platforms }) => platforms).toSorted()).toEqual(
    readerPlatformIds.toSorted(),
  );
  const container = variants.find(({ platforms }) => platforms.includes('container'))!;
  expect(container.command.split('\n')).toEqual([
    'docker compose logs --no-log-prefix nginx 2>&1 | tail -n 5',
    'docker compose exec -T nginx nginx -t',
  ]);
});

test('what is the same everywhere stays one command', () => {
  expect(variantsOf('openssl version')).toHaveLength(1);
});
