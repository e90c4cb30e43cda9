import { expect, test } from 'vitest';
import { queriesFor } from '../../../src/search/query.ts';

const refused =
  '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"';

test('words that somebody types are searched as they are', () => {
  expect(queriesFor('header too big')).toEqual(['header too big']);
  expect(queriesFor(' 111 ')).toEqual(['111']);
  expect(queriesFor('errno 13')).toEqual(['13']);
  expect(queriesFor('[Errno 111]')).toEqual(['111']);
  expect(queriesFor('proxy_buffer_size')).toEqual(['proxy_buffer_size']);
});

test('an empty field searches nothing', () => {
  expect(queriesFor('  \n ')).toEqual([]);
});

test('a pasted line is reduced to its message, without time, ids and fields', () => {
  expect(queriesFor(refused)[0]).toBe(
    'connect failed 111 Connection refused while connecting to upstream',
  );
});

test('looser searches follow, down to the error number', () => {
  expect(queriesFor(refused).slice(1)).toEqual([
    'connect failed 111 Connection refused',
    'connect failed 111',
    '111',
  ]);
});

test('paths, addresses and quoted names of one server are dropped', () => {
  const line =
    '[crit] 7#7: *1 connect() to unix:/run/php/php8.2-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 1.2.3.4';
  expect(queriesFor(line)[0]).toBe(
    'connect to failed 2 No such file or directory while connecting to upstream',
  );
  expect(queriesFor('nginx: [emerg] host not found in upstream "app" in /etc/nginx/x:3')[0]).toBe(
    'host not found in upstream in',
  );
});

test('of several lines, the first with a level is taken', () => {
  expect(queriesFor(`hello\n${refused}\n${refused}`)[0]).toContain('Connection refused');
});
