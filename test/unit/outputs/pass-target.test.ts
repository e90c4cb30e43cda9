/** What the …_pass line names, and how large the headers of an answer are. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import { readPaste } from '../../../src/outputs/read.ts';

describe('the …_pass line', () => {
  const targets: [string, Facts['pass-target'] | undefined][] = [
    ['proxy_pass http://127.0.0.1:3000;', 'address'],
    ['fastcgi_pass localhost:9000;', 'address'],
    ['proxy_pass http://[::1]:3000;', 'address'],
    ['proxy_pass http://app.internal:3000;', 'name'],
    ['proxy_pass http://app:3000/;', 'name'],
    ['proxy_pass http://$backend;', 'name'],
    ['proxy_pass http://app;', undefined],
    ['upstream app {\n    server backend:8080;\n}\nproxy_pass http://app;', 'name'],
    [
      'upstream app {\n    server 10.0.0.9:8080;\n    server backend:8080;\n}\nproxy_pass http://app;',
      undefined,
    ],
    ['server 10.0.0.9:8080;\nproxy_pass http://app;', 'address'],
    ['fastcgi_pass unix:/run/php/php8.2-fpm.sock;', 'unix-socket'],
    ['proxy_pass http://unix:/run/app/app.sock;', 'unix-socket'],
    ['proxy_pass https://192.0.2.10:7081;', 'https'],
    ['grpc_pass grpcs://app.internal:443;', 'https'],
    ['proxy_pass http://127.0.0.1:3000;\nproxy_pass http://app:3000;', undefined],
  ];
  it.each(targets)('%s', (text, answer) => {
    expect(readPaste(text).facts['pass-target']).toBe(answer);
  });

  it('is the one of the known upstream, where there are several', () => {
    const known = { facts: {}, details: { 'upstream-port': '3000' } };
    const text = 'proxy_pass http://unix:/run/app/app.sock;\nproxy_pass http://127.0.0.1:3000;';
    expect(readPaste(text, known).facts['pass-target']).toBe('address');
  });
});

describe('the size of the headers', () => {
  const size = (cookie: string, bytes: number) =>
    readPaste(`$ curl -s -D - -o /dev/null ${cookie} http://127.0.0.1:3000/ | wc -c\n${bytes}`)
      .facts['header-size'];
  it('is small only where a visitor’s cookies were sent', () => {
    expect(size("-H 'Cookie: a=b'", 210)).toBe('small');
    expect(size('', 210)).toBeUndefined();
    expect(size('', 9213)).toBe('large');
    expect(size(`-H 'Cookie: ${'a'.repeat(2000)}'`, 9213)).toBe('large');
    expect(size("-H 'Cookie: a=b'", 0)).toBeUndefined();
  });
});
