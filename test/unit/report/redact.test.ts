import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNames, hostsIn } from '../../../src/report/names.ts';
import { withoutSecrets } from '../../../src/report/secrets.ts';
import { levels } from '../../../src/report/incident.ts';
import type { Level } from '../../../src/report/incident.ts';
import { reportOf } from '../../../src/report/write.ts';
import { bare, incidentWith } from './incidents.ts';

const word = fc.stringMatching(/^[A-Za-z0-9]{8,40}$/).map((text) => `zq${text}`);

/** Where a secret stands in what servers write. */
const places: [where: string, line: (secret: string) => string][] = [
  ['the value of a query', (it) => `request: "GET /reset?id=5&code=${it} HTTP/1.1", upstream: "x"`],
  ['a query without a name', (it) => `"GET /callback?${it} HTTP/2.0"`],
  ['a cookie', (it) => `Cookie: theme=dark; sid=${it}; x=${it}`],
  ['a cookie that is set', (it) => `> Set-Cookie: a=${it}; Path=/`],
  ['a header for authorization', (it) => `Authorization: Bearer ${it}`],
  ['basic authorization', (it) => `curl -H "authorization: Basic ${it}"`],
  ['a password in a setting', (it) => `DB_PASSWORD=${it} APP=shop`],
  ['a password in JSON', (it) => `{"password": "${it} and more", "user": "x"}`],
  ['a token in a setting', (it) => `api_key: '${it}'`],
  ['the password of an address', (it) => `postgres://shop:${it}@db.internal:5432/shop`],
  ['an e-mail address', (it) => `user ${it}@example.com was not found`],
  ['a JSON web token', (it) => `got eyJhbGciOiJIUzI1NiJ9.${it}.${it}`],
];

describe.each(Object.keys(levels) as Level[])('at level %s', (level) => {
  test.each(places)('%s is gone', (_, line) => {
    fc.assert(
      fc.property(word, (secret) => {
        const lines = [line(secret)];
        const brought = { ...bare, details: {}, lines };
        const text = reportOf(
          incidentWith(bare, brought, (said) => said),
          level,
        );
        expect(text).not.toContain(secret);
      }),
    );
  });
});

test('what only looks a little like a secret stays', () => {
  const line =
    'connect() failed (111: Connection refused) while connecting to upstream, upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:"';
  expect(withoutSecrets(line)).toBe(line);
  expect(withoutSecrets('GET /a?page=2&q=x HTTP/1.1')).toBe('GET /a?page=…&q=… HTTP/1.1');
});

const hide = (text: string, ...known: string[]) => createNames(known).hide(text);

describe('hosts and addresses', () => {
  test.each([
    [
      'server: shop.example.com, host: "shop.example.com:8443"',
      'server: host-1, host: "host-1:8443"',
    ],
    [
      'client: 203.0.113.9, then 198.51.100.7, then 203.0.113.9',
      'client: address-1, then address-2, then address-1',
    ],
    ['to [2001:db8::5]:3000 and fe80::1', 'to [address-1]:3000 and address-2'],
    ['/etc/nginx/sites-enabled/shop.example.com.conf', '/etc/nginx/sites-enabled/host-1.conf'],
    [
      '/etc/letsencrypt/live/shop.example.com/fullchain.pem',
      '/etc/letsencrypt/live/host-1/fullchain.pem',
    ],
  ])('are named in %s', (text, expected) => expect(hide(text)).toBe(expected));

  test.each([
    '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed',
    'http://127.0.0.1:3000/ and [::1]:80 and 0.0.0.0',
    '/run/php/php8.2-fpm.sock, nginx.conf, index.php, error.log.1, nginx/1.22.1, app.service',
    'java.lang.OutOfMemoryError',
  ])('are not seen in %s', (text) => expect(hide(text)).toBe(text));

  test('a bare name is known from the fields of a line', () => {
    const line =
      '2026/11/20 14:31:02 [error] 1#1: *1 connect() failed, client: 10.0.0.1, server: web, request: "GET / HTTP/1.1", upstream: "http://backend:3000/", host: "web"';
    expect(hostsIn(line)).toEqual(['web', 'backend', 'web']);
    expect(hide(line, ...hostsIn(line))).not.toMatch(/backend|\bweb\b|10\.0\.0\.1/);
  });

  test('whatever host and address an incident holds, the middle level shows neither', () => {
    const label = fc.stringMatching(/^[a-z]{6,12}$/).map((text) => `zq${text}`);
    const octet = fc.integer({ min: 1, max: 254 });
    fc.assert(
      fc.property(label, label, octet, octet, (name, single, a, b) => {
        const [host, address] = [`${name}.example.org`, `10.77.${a}.${b}`];
        const line = `2026/11/20 14:31:02 [error] 1#1: *1 failed, client: ${address}, server: ${host}, request: "GET http://${host}/ HTTP/1.1", upstream: "http://${single}:3000/", host: "${host}"`;
        const details = { 'server-name': host, 'upstream-host': single, 'client-address': address };
        const text = reportOf(incidentWith(bare, { ...bare, details, lines: [line] }), 'internal');
        for (const value of [name, single, address]) expect(text).not.toContain(value);
      }),
    );
  });
});

/** Where an output or the configuration names a host that could be any word. */
const outputs: [where: string, output: (host: string) => string][] = [
  ['an address that was asked', (it) => `curl -si http://${it}:3000/health`],
  ['a prompt', (it) => `root@${it}:~# ss -ltnp`],
  ['a header', (it) => `> GET / HTTP/1.1\n> Host: ${it}`],
  ['nginx’s names of a site', (it) => `    server_name www ${it};`],
  ['a group of servers', (it) => `    server ${it}:3000 max_fails=0;`],
  ['a pass directive', (it) => `    fastcgi_pass ${it}:9000;`],
  ['a name that does not resolve', (it) => `curl: (6) Could not resolve host: ${it}`],
  ['a connection', (it) => `* Connected to ${it} (10.0.0.7) port 80`],
  ['a refusal', (it) => `curl: (7) Failed to connect to ${it} port 3000 after 1 ms`],
  ['a handshake', (it) => `openssl s_client -connect ${it}:443 -servername ${it}`],
];

test.each(outputs)('the middle level hides a host of one word in %s', (_, output) => {
  const label = fc.stringMatching(/^[a-z]{6,12}$/).map((text) => `zq${text}`);
  fc.assert(
    fc.property(label, (host) => {
      const brought = { ...bare, details: {}, lines: [output(host)] };
      const says = (line: string) => `It says ${line}, of ${host}.`;
      expect(reportOf(incidentWith(bare, brought, says), 'internal')).not.toContain(host);
    }),
  );
});
