import { expect, test } from 'vitest';
import { shareMatched } from '../../../src/search/matched.ts';

test('a word is matched by itself, by its beginnings and by its other forms, whatever stands around it', () => {
  expect(shareMatched('connect', ['connect()'])).toBe(1);
  expect(shareMatched('sock', ['sockets'])).toBe(1);
  expect(shareMatched('buffers', ['buffer.'])).toBe(1);
  expect(shareMatched('111', ['(111:'])).toBe(1);
  expect(shareMatched('PHP-FPM', ['php-fpm8.2'])).toBe(1);
  expect(shareMatched('proxy_buffer_size', ['proxy_buffer_size'])).toBe(1);
});

test('a slip of the keyboard still matches', () => {
  expect(shareMatched('selinxu', ['SELinux'])).toBe(1);
  expect(shareMatched('conection', ['connection'])).toBe(0);
  expect(shareMatched('connectoin', ['connection'])).toBe(1);
});

test('a word that only begins alike is no match', () => {
  expect(shareMatched('plutonium', ['P;'])).toBe(0);
  expect(shareMatched('zzzzqqqq', ['zz-docker.conf'])).toBe(0);
  expect(shareMatched('postgres', ['POST'])).toBe(0);
});

test('of several words, each counts', () => {
  expect(shareMatched('frobnicate nginx', ['f.', 'nginx'])).toBe(0.5);
  expect(shareMatched('no resolver', ['no', 'resolver'])).toBe(1);
});

test('a query without a word matches nothing', () => {
  expect(shareMatched('???', ['anything'])).toBe(0);
});
