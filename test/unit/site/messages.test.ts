import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { signatures } from '../../../src/log/signatures/index.ts';
import { commonest } from '../../../src/site/commonest.ts';
import { messageSections } from '../../../src/site/messages.ts';

test('every signature stands in exactly one section', () => {
  const listed = messageSections().flatMap(({ messages }) => messages.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(signatures.map(({ id }) => id).toSorted());
});

test('anchors of sections and of messages differ', () => {
  const sections = messageSections();
  const anchors = sections.flatMap(({ id, messages }) => [id, ...messages.map((it) => it.id)]);
  expect(new Set(anchors).size).toBe(anchors.length);
});

test.each(commonest)('%s has a page whose line is read as this very message', (id) => {
  const page = readFileSync(`content/messages/${id}.mdx`, 'utf8');
  const line = /^line: '(.*)'$/m.exec(page)?.[1]?.replaceAll("''", "'");
  expect(line && read(line).findings.map(({ message }) => message)).toEqual([id]);
});

test.each(commonest)('%s is explained in 120 to 300 words of its own', (id) => {
  const [, , body] = readFileSync(`content/messages/${id}.mdx`, 'utf8').split(/^---$/m);
  const words = body!.match(/[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
  expect(words.length).toBeGreaterThanOrEqual(110);
  expect(words.length).toBeLessThanOrEqual(320);
});
