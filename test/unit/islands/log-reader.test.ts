import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { announce } from '../../../src/islands/log-reader/announce.ts';
import { examples } from '../../../src/islands/log-reader/example.ts';
import { reportOf } from '../../../src/islands/log-reader/report.ts';
import { chunksOfFile, chunksOfText } from '../../../src/islands/log-reader/sources.ts';
import { isAnchor } from '../../../src/islands/fragment.ts';
import { readPaste } from '../../../src/outputs/read.ts';

async function textOf(file: Blob): Promise<string> {
  let text = '';
  for await (const { chunk } of chunksOfFile(file)) text += chunk;
  return text;
}

const example = examples[0]!.text;

test('a long text comes in pieces that are the text', () => {
  const text = 'ä line\n'.repeat(400_000);
  const chunks = [...chunksOfText(text)];
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.map(({ chunk }) => chunk).join('')).toBe(text);
  expect(chunks.at(-1)?.done).toBe(text.length);
});

test('a file is read as it was written: plain, compressed, or UTF-16', async () => {
  const text = `${example}\n“é”\n`;
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect(await textOf(new Blob([text]))).toBe(text);
  expect(await textOf(new Blob([new Uint8Array(gzipSync(text))]))).toBe(text);
  expect(await textOf(new Blob([utf16]))).toBe(text);
});

test('a file that is cut off is refused, and not read in part', async () => {
  const half = new Uint8Array(gzipSync('x'.repeat(1000)).subarray(0, 20));
  await expect(textOf(new Blob([half]))).rejects.toThrow();
});

test('the findings of the leading symptom come first, noise last', () => {
  const timeout = example.replace(
    'connect() failed (111: Connection refused) while connecting to upstream',
    'upstream timed out (110: Connection timed out) while reading response header from upstream',
  );
  const { findings } = reportOf(readPaste([timeout, example, example].join('\n')));
  expect(findings.map(({ status }) => status)).toEqual([502, 504]);
  expect(findings[0]?.meaning).toMatch(/^[A-Z]/);
});

test('what was read is said in one sentence', () => {
  expect(announce(reportOf(readPaste(example)))).toBe('1 line read: 1 message.');
  expect(announce(reportOf(readPaste('hello\nworld')))).toBe(
    '2 lines read: none known, 2 not known.',
  );
});

test('a place on the page is told from a state', () => {
  expect(['#main', '#how-to-find-out'].map(isAnchor)).toEqual([true, true]);
  expect(['', '#', '#listening=nothing'].map(isAnchor)).toEqual([false, false, false]);
});
