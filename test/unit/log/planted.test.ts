/** What a visitor chose is no message: each place of a line that he fills, filled with each wording that is known. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { signatures } from '../../../src/log/signatures/index.ts';
import { asSent, decoded, escaped, unspaced } from './planted.ts';

const wordings = signatures.map(({ wording }) => wording.replaceAll('…', 'x'));

type Told = ReturnType<typeof told>;

/** PHP puts its messages and a visitor's text into one; that the program failed leads to no cause. */
function told(text: string, lines = 1) {
  const { findings, symptom, causes } = read(text);
  const ids = findings.map(({ message: id }) => (id === 'php-fatal-error' ? 'fastcgi-stderr' : id));
  const counted = findings.reduce((sum, { count }) => sum + count, 0) / lines;
  return { messages: [...new Set(ids)], counted, symptom, causes };
}

const fields =
  'client: 192.0.2.9, server: b.example, request: "GET / HTTP/1.1", upstream: "http://192.0.2.66:80/", host: "b.example"';
const dated = '2026/11/20 23:37:16 [error] 812#812: *2';
type Way = readonly [how: string, write: (words: string) => string];

const plain: Way = ['as it is', (words) => words];
const encoded: Way = ['encoded', (words) => encodeURIComponent(words)];
const unbroken: Way = ['in one word', (words) => words.replaceAll(/\s/g, '')];
const quoted: Way = ['after a quote', (words) => `x" ${words}`];
/** With a line break that nginx has decoded. */
const broken: readonly Way[] = [
  ['on a line', (words) => `x\n${words}`],
  ['on a line between others', (words) => `x\n${words}\ny`],
];
/** Like the rest of the line, or like a line of nginx's: what cannot be told from that may not be read at all. */
const forged: readonly Way[] = [
  ['as the rest of the message', (words) => `x" failed (2: No such file) ${words}`],
  ['with fields', (words) => `x" failed (24: Too many open files) ${words}, ${fields}`],
];
const forgedLines: readonly Way[] = [
  ['on a line with fields', (words) => `x\n${words}, ${fields}\n`],
  ['as a whole line', (words) => `x\n${dated} ${words}, ${fields}\n`],
  ['as the last line', (words) => `x\n${dated} ${words}`],
];

const fill = (line: string, text: string) => line.replaceAll('@', () => text);

/** Every way with every wording, and those that are told otherwise than they should be. */
function failing(line: string, ways: readonly Way[], isRight: (now: Told, base: Told) => boolean) {
  const base = told(fill(line, 'shop'));
  return ways.flatMap(([how, way]) => {
    const texts = wordings.map((words) => fill(line, way(words)));
    // All in one text first: only where something is wrong, each is asked for itself.
    if (isRight(told(texts.join('\n'), texts.length), base)) return [];
    return texts.filter((text) => !isRight(told(text), base)).map((text) => `${how}: ${text}`);
  });
}

/** The same finding as with a harmless text. */
function same(line: string, ways: readonly Way[]) {
  const isRight = (now: Told, base: Told) => JSON.stringify(now) === JSON.stringify(base);
  expect(failing(line, ways, isRight)).toEqual([]);
}

/** Nothing that leads anywhere else. */
function harmless(line: string, ways: readonly Way[]) {
  const isRight = ({ symptom, causes }: Told, base: Told) =>
    symptom === base.symptom || (symptom === undefined && causes.length === 0);
  expect(failing(line, ways, isRight)).toEqual([]);
}

describe('a wording that a visitor has chosen is no finding', () => {
  test.each(Object.entries(decoded))('in %s', (_, line) => {
    same(line, [plain, encoded, quoted, ...broken]);
    harmless(line, [...forged, ...forgedLines]);
  });

  test.each(Object.entries(asSent))('in %s', (_, line) => {
    same(line, [plain, encoded]);
    harmless(line, [quoted, ...forged]);
  });

  test.each(Object.entries(unspaced))('in %s', (_, line) => same(line, [encoded, unbroken]));

  test.each(Object.entries(escaped))('in %s', (where, line) => {
    const hex = (words: string) => words.replaceAll('\\', '\\x5C').replaceAll('"', '\\x22');
    const hexed = ([how, way]: Way): Way => [how, (words) => hex(way(words))];
    same(line, [hexed(/request|JSON/.test(where) ? encoded : plain)]);
    harmless(line, [hexed(unbroken)]);
  });

  test('and the lines after a forged one are read as ever', () => {
    const line = decoded['the name of a missing file']!;
    const next = `${dated} connect() failed (111: Connection refused) while connecting to upstream, ${fields}`;
    const cut = line.slice(0, line.indexOf('@'));
    expect(told(`${fill(line, `x\n${dated} no live upstreams`)}\n${next}`).messages).toEqual([
      'file-not-found',
      'connect-refused',
    ]);
    expect(told(`${cut}\n${next}\n${next}`).messages).toEqual(['connect-refused']);
    expect(read(`${cut}\n${next}\n${next}`).findings[0]).toMatchObject({ at: 2, count: 2 });
  });

  test('nor a detail of one', () => {
    const line = asSent['the referrer']!;
    const { findings } = read(fill(line, `x", upstream: "http://192.0.2.66:8080/", host: "x`));
    expect(findings[0]!.details).toEqual(read(fill(line, 'shop')).findings[0]!.details);
  });
});
