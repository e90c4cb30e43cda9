/** Which paths a reader, or a link, can put into commands that run as root. */
import { describe, expect, test } from 'vitest';
import { accepted } from '../../../src/log/accepted.ts';
import { detailIds, details, isDetail } from '../../../src/log/details.ts';

const paths = detailIds.filter(
  (id) => details[id].example.startsWith('/') && id !== 'request-path',
);
const system = [
  'etc',
  'usr',
  'bin',
  'boot',
  'dev',
  'proc',
  'sys',
  'lib',
  'lib64',
  'root',
  'home',
  'var',
  'run',
  'tmp',
];

describe.each(paths)('%s', (id) => {
  test('takes its example, and says what else it takes', () => {
    expect(isDetail(id, details[id].example)).toBe(true);
    expect(accepted[id]).toContain('..');
  });

  test.each([
    '/run/../etc/passwd',
    '/srv/./app',
    '/srv//app',
    '/srv/app/..',
    '/srv/app/.',
    '/srv/app/',
    '/',
    '//',
  ])('refuses %s', (value) => expect(isDetail(id, value)).toBe(false));

  test.each(system)('refuses /%s', (folder) => expect(isDetail(id, `/${folder}`)).toBe(false));

  test('takes names that only look alike', () => {
    expect(isDetail(id, '/srv/...app/..b/.c')).toBe(true);
    expect(isDetail(id, '/library/app/x')).toBe(true);
  });
});

test.each(['socket-path', 'listening-socket'] as const)(
  '%s is never where programs and their configuration are',
  (id) => {
    for (const path of [
      '/etc/passwd',
      '/usr/bin/env',
      '/lib/x',
      '/boot/x',
      '/dev/sda',
      '/proc/1/mem',
      '/sys/x',
    ])
      expect(isDetail(id, path), path).toBe(false);
    for (const path of [
      '/run/app/app.sock',
      '/var/run/x.sock',
      '/tmp/x.sock',
      '/dev/shm/x.sock',
      '/home/a/x.sock',
    ])
      expect(isDetail(id, path), path).toBe(true);
  },
);

test.each(['temp-folder', 'spare-folder'] as const)('%s is a folder of nginx’s own', (id) => {
  for (const path of [
    '/nginxtmp',
    '/etc/nginx',
    '/var/lib',
    '/var/log',
    '/usr/local',
    '/usr/lib/x',
    '/home/deploy',
    '/root/x',
  ])
    expect(isDetail(id, path), path).toBe(false);
  for (const path of [
    '/var/lib/nginx/body',
    '/var/lib/nginx',
    '/usr/local/nginx/proxy_temp',
    '/var/cache/nginx',
    '/srv/nginx-temp',
    '/run/nginx',
    '/dev/shm/nginx',
  ])
    expect(isDetail(id, path), path).toBe(true);
});
