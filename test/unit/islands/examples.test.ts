import { expect, test } from 'vitest';
import { detailIds, details } from '../../../src/log/details.ts';
import { examplesIn } from '../../../src/islands/answers/examples.ts';

const found = (text: string) => examplesIn(text).map(({ detail, text: it }) => [detail, it]);

test('the examples in a command are found, each with its place', () => {
  const text = 'curl -H "Host: example.com" http://127.0.0.1:3000/login';
  expect(found(text)).toEqual([
    ['server-name', 'example.com'],
    ['upstream-host', '127.0.0.1'],
    ['upstream-port', '3000'],
  ]);
  for (const { at, text: it } of examplesIn(text)) expect(text.slice(at).startsWith(it)).toBe(true);
});

test('a socket is found in a URL and alone', () => {
  expect(found('fastcgi_pass unix:/run/php/php7.4-fpm.sock;')).toEqual([
    ['socket-path', '/run/php/php7.4-fpm.sock'],
  ]);
});

test('another host, and the port of another protocol, stand for the upstream too', () => {
  expect(found('openssl s_client -connect 10.0.0.20:8443 -servername app.internal')).toEqual([
    ['upstream-host', '10.0.0.20'],
    ['upstream-port', '8443'],
    ['upstream-name', 'app.internal'],
  ]);
  expect(found('curl http://127.0.0.1:50051/; ip neigh show 10.0.0.9')).toEqual([
    ['upstream-host', '127.0.0.1'],
    ['upstream-port', '50051'],
    ['upstream-host', '10.0.0.9'],
  ]);
  expect(found('namei -l /home/app/app.sock')).toEqual([['socket-path', '/home/app/app.sock']]);
});

test('a unit is found where systemd is asked for it, and nowhere else', () => {
  for (const command of [
    'systemctl status --no-pager app; ss -ltn',
    'journalctl -u app -n 20',
    'sudo systemctl restart app.service',
  ])
    expect(found(command), command).toEqual([['service', 'app']]);
  for (const command of [
    'docker compose exec app sh',
    "systemctl list-units '*app*'",
    'cd /srv/app',
  ])
    expect(found(command), command).toEqual([]);
});

test.each([
  'http://127.0.0.1/',
  '30001',
  '13000',
  'www.example.com',
  'example.community',
  '8080.5.x',
  'listen 8443 ssl;',
  '10.0.0.90',
])('what only resembles an example is left alone: %s', (text) =>
  expect(found(text).filter(([, it]) => it !== '8080')).toEqual([]),
);

test('no example means two things', () => {
  const all = detailIds.filter((id) => found(` ${details[id].example} `).length > 0);
  const texts = all.map((id) => details[id].example);
  expect(new Set(texts).size).toBe(texts.length);
});
