/** A complete line of nginx's in which a program has changed characters on the way. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';

const line =
  '2026/11/20 23:37:16 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1, server: shop.example, request: "GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host: "shop.example"';
const plain = read(line).findings;

const [unseen, spaces, quotes, wide] = [
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufe0f\ufeff',
  '\u00a0\u1680\u2000\u2003\u2009\u200a\u202f\u205f\u3000',
  ['“”', '„“', '«»', '″″', '＂＂'],
  (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
] as const;

const named = (all: string) =>
  [...all].map((one) => [one.charCodeAt(0).toString(16).padStart(4, '0'), one] as const);

describe('reads a whole line as the plain one', () => {
  test.each(named(unseen))('with U+%s anywhere', (_, one) => {
    for (let at = 0; at <= line.length; at += 1)
      expect(read(line.slice(0, at) + one + line.slice(at)).findings, `at ${at}`).toEqual(plain);
  });

  test.each(named(spaces))('with U+%s for any space', (_, one) => {
    for (const { index } of line.matchAll(/ /g))
      expect(
        read(line.slice(0, index) + one + line.slice(index + 1)).findings,
        `at ${index}`,
      ).toEqual(plain);
  });

  test.each(quotes)('in quotes of the kind %s', (pair) => {
    const [open, close] = [...pair];
    expect(read(line.replaceAll(/"([^"]*)"/g, `${open}$1${close}`)).findings).toEqual(plain);
  });

  test('in wide characters', () => {
    for (const text of [
      wide(line),
      line.replace('(111: ', '（111：\u3000'),
      line.replaceAll(', ', '， '),
    ])
      expect(read(text).findings, text).toEqual(plain);
  });

  test('beside plain ones, with which it is one finding', () => {
    const odd = line.replace('failed (', 'failed\u00a0(').replace('GET', 'G\u200bET');
    expect(read([line, odd, odd, line].join('\n')).findings).toMatchObject([{ count: 4 }]);
  });

  test('and leaves letters of other scripts as they are', () => {
    const named = line.replace('/cart HTTP', '/büro-и-中 HTTP');
    expect(read(named).findings[0]!.line).toBe(named);
  });
});

describe('a record in JSON with an empty message', () => {
  const traefik = (status: number) =>
    `{"ClientAddr":"172.19.0.1:37404","DownstreamStatus":${status},"OriginStatus":${status},"RequestMethod":"GET","RequestPath":"/","ServiceAddr":"172.19.0.3:80","level":"info","msg":"","time":"2026-11-20T23:37:16Z"}`;

  test('is an access line where it has what one has', () => {
    expect(read(traefik(502)).findings).toMatchObject([{ message: 'access-log-502', status: 502 }]);
    expect(read(traefik(200)).findings).toMatchObject([{ message: 'access-log' }]);
  });

  test.each(['msg', 'message', 'MESSAGE'])('is shown whole where nothing is known: %s', (name) => {
    const line = `{"${name}":" ","level":"info","unit":"x"}`;
    expect(read(line)).toMatchObject({ findings: [], unknown: [{ line }] });
  });

  test('still tells by its error', () => {
    const line = '{"msg":"","error":"no live upstreams while connecting to upstream"}';
    expect(read(line).findings).toMatchObject([{ message: 'no-live-upstreams' }]);
  });

  test('is empty where a container has printed an empty line', () => {
    const line = '{"log":"\\n","stream":"stdout","time":"2026-11-20T23:37:16Z"}';
    expect(read(line)).toMatchObject({ findings: [], unknown: [], lines: 1 });
  });
});
