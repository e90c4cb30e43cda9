import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import { suits } from '../../../src/islands/found/offer.ts';
import { read } from '../../../src/log/read.ts';
import { verdictOf } from '../../../src/log/verdict.ts';
import { snippets } from '../../../src/snippets/index.ts';

/** The fixes of a cause's page that the end of a walk offers. */
function offered(cause: string, facts: Facts): string[] {
  const page = readFileSync(
    new URL(`../../../content/causes/${cause}.mdx`, import.meta.url),
    'utf8',
  );
  const fixes = /^fixes: \[(.*)\]$/m.exec(page)![1]!.split(', ');
  return fixes.filter((id) => suits({ only: snippets[id]?.only }, facts));
}

const nginx = (upstream: string) =>
  `2026/11/20 23:37:16 [error] 812#812: *1 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "${upstream}", host: "example.com"`;

/** Where the lines lead: the likeliest cause, its share in percent, and what is offered. */
function ends(...lines: string[]) {
  const { causes, facts } = verdictOf(read(lines.join('\n')).findings);
  const { id, share } = causes[0]!;
  return { cause: id, share: Math.round(share * 100), offered: offered(id, facts) };
}

test('nobody with a program in Node or Go is sent to a PHP extension', () => {
  const app = nginx('http://127.0.0.1:3000/');
  expect(ends(app, 'Error: db is undefined', 'Node.js v20.20.2')).toEqual({
    cause: 'worker-crash',
    share: 100,
    offered: ['start-service'],
  });
  expect(ends(app, 'panic: runtime error: index out of range [3] with length 3')).toMatchObject({
    cause: 'worker-crash',
    offered: ['start-service'],
  });
});

test('a panic in one request of Go is no crash, and no WebSocket', () => {
  const panic = '2026/11/20 23:37:16 http: panic serving 127.0.0.1:53042: runtime error: boom';
  expect(ends(nginx('http://127.0.0.1:8080/'), panic)).toMatchObject({
    cause: 'app-closes',
    offered: [],
  });
});

test('a crash of PHP-FPM is offered its extension first', () => {
  const exited =
    '[21-Nov-2026 04:19:07] WARNING: [pool www] child 128 exited on signal 11 (SIGSEGV) after 0.1 seconds from start';
  expect(ends(nginx('fastcgi://unix:/run/php/php8.2-fpm.sock:'), exited)).toMatchObject({
    cause: 'worker-crash',
    offered: ['php-extension', 'start-service'],
  });
});

test('a log that is silent leaves the WebSocket, unless the request was a POST', () => {
  expect(offered('app-closes', { 'upstream-log': 'nothing' })).toEqual(['websocket-upgrade']);
  expect(offered('app-closes', {})).toEqual(['websocket-upgrade']);
  expect(offered('app-closes', { 'request-kind': 'post' })).toEqual([]);
});
