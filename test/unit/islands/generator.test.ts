import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt } from '../../../src/islands/generator/attempt.ts';
import { diffLines } from '../../../src/islands/generator/diff.ts';
import { highlight } from '../../../src/islands/generator/highlight.ts';
import { loadSnippet } from '../../../src/islands/generator/load-snippet.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Language } from '../../../src/snippets/text.ts';

const languages: Language[] = ['nginx', 'ini', 'sh', 'yaml', 'python', 'js'];

describe.each(languages)('colours of %s', (language) => {
  test('never change a character of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pieces = highlight(text, language);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

test('a directive, its number and a comment get their colours', () => {
  expect(highlight('proxy_buffer_size 16k; # roomy', 'nginx')).toEqual([
    { text: 'proxy_buffer_size', color: 'k' },
    { text: ' ' },
    { text: '16k', color: 'n' },
    { text: '; ' },
    { text: '# roomy', color: 'c' },
  ]);
});

const someLines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

test('a difference holds both texts', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const lines = diffLines(before.join('\n'), after.join('\n'));
      const without = (kind: string) => lines.filter((it) => it.kind !== kind).map((it) => it.line);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
    }),
  );
});

test('lines that stay are not marked', () => {
  const before = 'server {\n  proxy_pass http://a:1;\n}';
  const after = 'server {\n  proxy_pass http://a:2;\n}';
  expect(diffLines(before, after).map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ]);
});

test.each(Object.keys(snippets))('the page of %s loads its own snippet', async (fix) => {
  expect(await loadSnippet(fix)).toBe(snippets[fix]);
});

test.each(Object.entries(snippets))('%s can be written with its examples', (_, snippet) => {
  const { result, details } = attempt(snippet, settingFor(snippet, { facts: {}, details: {} }));
  expect(typeof result).toBe('object');
  expect(snippet.details).toEqual(expect.arrayContaining(details));
});

test('only what the text depends on is asked for', () => {
  const snippet = {
    id: 'example',
    facts: [],
    details: ['upstream-port', 'socket-path'] as const,
    change: ({ details }: { details: Record<string, string> }) => ({
      test: [],
      activate: [],
      verify: [],
      notes: [details['socket-path']!],
    }),
  };
  const setting = settingFor(snippet, { facts: {}, details: {} });
  expect(attempt(snippet, setting).details).toEqual(['socket-path']);
});

test('a snippet that refuses says why', () => {
  const snippet = {
    id: 'example',
    facts: [],
    details: [],
    change: () => {
      throw new Error('not on this platform');
    },
  };
  const setting = settingFor(snippet, { facts: {}, details: {} });
  expect(attempt(snippet, setting).result).toBe('not on this platform');
});
