/** Lines that stop nginx though no upstream is concerned, and of modules that put answers together. */
import { expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';

const at = 'in /etc/nginx/sites-enabled/shop:14';
const asked =
  'client: 203.0.113.9, server: _, request: "GET / HTTP/1.1", upstream: "memcached://127.0.0.1:11211", host: "a.example"';

const refusals: [line: string, message: string, cause: string][] = [
  [`unknown log format "timed" ${at}`, 'log-settings-refused', 'configuration-syntax'],
  [
    `host not found in syslog server "loghost" ${at}`,
    'host-not-found-in-directive',
    'host-not-found-at-start',
  ],
  [
    `no "ssl_certificate" is defined for the "listen ... ssl" directive ${at}`,
    'server-certificate-missing',
    'certificate-unreadable',
  ],
  [`conflicting parameter "a" ${at}`, 'map-malformed', 'configuration-syntax'],
  [`invalid return code "abc" ${at}`, 'rewrite-malformed', 'configuration-syntax'],
  [
    'could not build server_names_hash, you should increase server_names_hash_bucket_size: 32',
    'hash-not-built',
    'configuration-syntax',
  ],
  [`[headers more] wrong word ${at}`, 'configuration-refused', 'configuration-syntax'],
];

test.each(refusals)('nginx does not start: %s', (line, message, cause) => {
  const { findings, causes } = read(`nginx: [emerg] ${line}`);
  expect(findings.map((it) => [it.message, it.status])).toEqual([[message, 'startup']]);
  expect(causes.map(({ id }) => id)).toEqual([cause]);
});

test('a wrong line in a file is an error of the configuration only where nginx says that it is one', () => {
  expect(read(`[notice] 7#7: wrong word ${at}`).findings).toEqual([]);
});

const answers: [line: string, message: string, status: unknown][] = [
  ['memcached sent invalid response: "HTTP/1.1 400"', 'memcached-reply-invalid', 502],
  ['the "$memcached_key" variable is not set', 'memcached-key-missing', 500],
  ['key: "/a" was not found by memcached', 'memcached-key-unknown', 404],
  ['unexpected status code 200 in slice response', 'slice-refused', 'truncated'],
  ['client canceled stream 5', 'client-canceled-stream', 499],
];

test.each(answers)('an answer in parts: %s', (line, message, status) => {
  const text = `2026/11/20 03:14:15 [error] 7#7: *3 ${line} while reading response header from upstream, ${asked}`;
  expect(read(text).findings.map((it) => [it.message, it.status])).toEqual([[message, status]]);
});
