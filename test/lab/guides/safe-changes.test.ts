/** What the guide says of nginx -t, of reloads and of its canary. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

const page = 'safe-changes';
const command = (words: string) => fenceWith(page, 'sh', words).code;
const app = (port: number) =>
  `import { createServer } from 'node:http';\ncreateServer((_, response) => response.end('${port}')).listen(${port});`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  for (const port of [3000, 3001, 8443]) {
    await addNodeService(machine, `app-${port}`, app(port));
    await until(machine, `ss -Hltn 'sport = :${port}' | grep -q .`);
  }
  await serveSite(
    machine,
    fenceWith(page, 'nginx', 'location /').code,
    fenceWith(page, 'nginx', 'split_clients').code,
  );
});
afterAll(() => machine.stop());

it('sends some 5 % to the new release, the same visitors each time, and who asks for it', async () => {
  const commands = command('for i in').replace('seq 1000', 'seq 60');
  const printed = await machine.must(commands);
  expect(Number(/(\d+) X-Release: new/.exec(printed)?.[1])).toBeGreaterThan(0);
  expect(Number(/(\d+) X-Release: new/.exec(printed)?.[1])).toBeLessThan(12);
  expect(printed).toMatch(/^X-Release: new\r?$/m);
  expect(await machine.must(commands)).toBe(printed);
});

it('answers by the old release where the new one has died', async () => {
  await machine.must('systemctl stop app-3001');
  const answer = await machine.must(
    "curl -s -b canary=new -H 'Host: example.com' http://127.0.0.1/",
  );
  expect(answer).toBe('3000');
});

it('finds the error in a copy only by the command of the page', async () => {
  await machine.must('rm -rf /root/nginx-new && cp -a /etc/nginx /root/nginx-new');
  await machine.write('/root/nginx-new/conf.d/zz.conf', 'bogus on;\n');
  expect(await machine.run('nginx -t -c /root/nginx-new/nginx.conf')).toMatchObject({ status: 0 });
  const { status, stderr } = await machine.run(command('unshare').split('\n')[1]!);
  expect(stderr).toContain('unknown directive "bogus"');
  expect(status).not.toBe(0);
});

it('passes the test and the reload with a port that is taken, and keeps the old configuration', async () => {
  await machine.write(
    '/etc/nginx/conf.d/taken.conf',
    'server { listen 127.0.0.1:8443; return 204; }\n',
  );
  await machine.must('nginx -t && systemctl reload nginx');
  await until(machine, "grep -q 'still could not bind' /var/log/nginx/error.log");
  const status = "curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1";
  expect(await machine.must(`${status}/`)).toBe('200');
  expect(await machine.must(`${status}:8443/`)).toBe('200');
  await machine.must('rm /etc/nginx/conf.d/taken.conf');
});

it('keeps the configuration, and no key, in git', async () => {
  await machine.must('touch /etc/nginx/example.key');
  await machine.must(command('git init'));
  const files = await machine.must('cd /etc/nginx && git ls-files');
  expect(files).toContain('conf.d/example.conf');
  expect(files).not.toContain('example.key');
});
