/** The table “Whose page is it?” and the reader of pasted pages name the same makers. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPaste } from '../../../src/outputs/read.ts';
import { plainPage } from './error-pages.ts';

const article = new URL('../../../content/symptoms/not-from-nginx.mdx', import.meta.url);
const [table = ''] =
  /\| page or header \|[\s\S]*?(?=\n\n)/.exec(readFileSync(article, 'utf8')) ?? [];
const rows = table
  .split('\n')
  .slice(2)
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, shown = '', maker = '']): [string, string] => [shown, maker]);

/** What the row describes, as somebody would paste it; nothing where the row only says what it looks like. */
function pasted(shown: string): string | undefined {
  const code = /`([^`]+)`/.exec(shown)?.[1]?.replace('…', '1.20.1');
  const quotes = shown.matchAll(/“([^”]+)”/g).toArray();
  const paragraphs = quotes.map(([, words = '']) => `<p>${words.replace('…', 'lax1431-LAX')}</p>`);
  if (code?.startsWith('<center>')) return plainPage('502 Bad Gateway', `<hr>${code}\n`);
  if (code?.startsWith('Server: ')) return `HTTP/1.1 502 Bad Gateway\n${code}\n`;
  if (code === 'Bad Gateway')
    return `HTTP/1.1 502 Bad Gateway\nContent-Type: text/plain; charset=utf-8\n\n${code}`;
  if (paragraphs.length === 0) return undefined;
  return `<html>\n<head><title>Error</title></head>\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>`;
}

const readable = rows.flatMap(([shown, maker]): [string, string, string][] => {
  const text = pasted(shown);
  return text === undefined ? [] : [[shown, maker, text]];
});

it('has a row for each maker of note, and one that only describes', () => {
  expect(rows.length - readable.length).toBe(1);
  for (const maker of ['OpenResty', 'Traefik', 'Fastly', 'Heroku', 'Cloudflare', 'HAProxy'])
    expect(rows.filter(([, name]) => name.includes(maker))).not.toEqual([]);
});

it.each(readable)('%s', (_, maker, text) => {
  const said = readPaste(text).outputs.flatMap(({ sentences }) =>
    sentences.map(({ says }) => says),
  );
  const name = /[A-Z]\w+|nginx/.exec(maker.replace(/^(?:an?|another) /, ''))?.[0] ?? maker;
  expect(said.join(' ')).toContain(name === 'Azure' ? 'Azure Application Gateway' : name);
});
