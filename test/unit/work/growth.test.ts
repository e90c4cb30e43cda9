/** Time grows with the text and not with its square, whoever wrote that text: counted, since a clock depends on the machine. */
import { describe, expect, test } from 'vitest';
import { growing } from './growth.ts';
import { highlight } from '../../../src/islands/generator/highlight.ts';
import { read } from '../../../src/log/read.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { createNames, hostsInOutput } from '../../../src/report/names.ts';
import { withoutSecrets } from '../../../src/report/secrets.ts';
import type { Language } from '../../../src/snippets/text.ts';
import { madeHere, quotedElsewhere } from '../outputs/error-pages.ts';
import { everyOutput } from '../outputs/page-outputs.ts';

describe('the count', () => {
  const letters = (text: string) => Array.from(text);
  const readings: [what: string, names: RegExp, reading: (text: string) => unknown][] = [
    ['the end of a run of letters, from each of them', /a\+b/, (text) => /a+b/.test(text)],
    [
      'each letter beside each',
      / in /,
      (text) => letters(text).filter((one) => letters(text).every((other) => one === other)),
    ],
    ['the text, once a letter', /includes/, (text) => letters(text).some(() => text.includes('c'))],
    [
      'a list, once a letter',
      /indexOf/,
      (text) => letters(text).some((letter, at, all) => all.indexOf(`${letter}${at}`) > 0),
    ],
  ];

  test.each(readings)('finds what grows with the square: %s', (_, names, reading) => {
    expect(growing(reading, 'a', 1_000).join()).toMatch(names);
  });

  test('finds nothing in what grows with the text', () => {
    const reading = (text: string) =>
      letters(text).filter((letter) => /b|(?<=c)a{2,}?/.test(letter));
    expect(growing(reading, 'a', 1_000)).toEqual([]);
  });
});

describe('the log reader', () => {
  const hostile: Record<string, string> = {
    'one line of one letter': 'a',
    'one line of quotes': '"',
    'quotes that never close': '[error] "\n',
    'labels without values': ', client: , server: , request: "',
    'labels on their own lines': '[error] 1#1: , client: \n, upstream: "\n',
    'opening brackets': '[[[[',
    'dates without end': '2026/11/20 23:37:16 [',
    'words at the place of a host': '[error] connect() to aaaaaaaaaaaaaaaaaaaaaaaaa.',
    'names that end nowhere': 'a.b-c@d/e',
    spaces: ' ',
    escapes: '&quot;&#34;\\"\u001b[',
    'almost needles': 'upstream prematurely upstream sent too connect() fail',
    prompts: 'a@b:c(d)[e]',
    'short lines': 'x\n',
  };

  test.each(Object.entries(hostile))('reads %s', (_, unit) => {
    expect(growing(read, unit, 8_000)).toEqual([]);
  });
});

describe('the reader of outputs', () => {
  const all = Object.values({ ...madeHere, ...quotedElsewhere }).map(({ text }) => `${text}\n`);

  test.each([...everyOutput(), ...all].filter((_, nth) => nth % 12 === 0))(
    'reads an output again and again: %j',
    (text) => expect(growing(readPaste, `${text}\n`, 1)).toEqual([]),
  );

  const lines: [start: string, unit: string][] = [
    ['', '502 Bad Gateway\n<center>nginx</center>\n'],
    ['<html>', '<p '],
    ['LISTEN ', '0 '],
    ['u_str LISTEN 0 0 ', '/a'],
    ['root@', 'a'],
    ['', 'proxy_pass '],
    ['upstream a { ', 'server a '],
    ['     Active: active', ' (x)'],
    ['', 'Up 3 hours '],
  ];

  test.each(lines)('reads “%s” and many of “%s”', (start, unit) => {
    expect(growing((text) => readPaste(start + text), unit, 4_000)).toEqual([]);
  });
});

const languages: Language[] = ['nginx', 'ini', 'sh', 'yaml', 'python', 'js'];

test.each(languages)('colours are given to %s', (language) => {
  for (const unit of ['a', '"', ' #', '[\n'])
    expect(
      growing((text) => highlight(text, language), unit, 4_000),
      unit,
    ).toEqual([]);
});

const odd = [
  'a',
  'a.',
  '1.',
  ':',
  'a=',
  '?',
  '@',
  'eyJ',
  '-',
  '://',
  'token',
  'a-',
  '%',
  '"',
  'cookie:',
  '0:',
];

test.each(odd)('a report is redacted that is full of %s', (unit) => {
  const names = createNames(['app']);
  const redact = (text: string) => [names.hide(withoutSecrets(text)), hostsInOutput(text)];
  expect(growing(redact, unit, 4_000)).toEqual([]);
});
