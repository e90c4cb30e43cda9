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

test.each([
  'http://127.0.0.1/',
  '30001',
  '13000',
  'www.example.com',
  'example.community',
  '8080.5.x',
])('what only resembles an example is left alone: %s', (text) =>
  expect(found(text).filter(([, it]) => it !== '8080')).toEqual([]),
);

test('no example means two things', () => {
  const all = detailIds.filter((id) => found(` ${details[id].example} `).length > 0);
  const texts = all.map((id) => details[id].example);
  expect(new Set(texts).size).toBe(texts.length);
});
