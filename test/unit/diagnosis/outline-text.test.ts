import { expect, test } from 'vitest';
import { outlines } from '../../../src/diagnosis/outline.ts';
import { readOutlines, writeOutlines } from '../../../src/diagnosis/outline-text.ts';

test('outlines that are written are read back the same', () => {
  expect(readOutlines(writeOutlines(outlines))).toEqual(outlines);
});

test('outlines are written without a character that HTML would spell out', () => {
  expect(writeOutlines(outlines)).toMatch(/^[\w:,\- \n]+$/);
});
