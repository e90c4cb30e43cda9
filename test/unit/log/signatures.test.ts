import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isAnswer, isFactId } from '../../../machines/fact-ids.ts';
import { isDetailId } from '../../../src/log/details.ts';
import { match } from '../../../src/log/match.ts';
import { fold } from '../../../src/log/scanner.ts';
import { signatures, statusLabel } from '../../../src/log/signatures/index.ts';
import { familySymptom } from '../../../src/log/signatures/symptoms.ts';

const matched = signatures.filter(({ says }) => says.length > 0);

/** Symptoms of what is no 502 and is named as what it is. */
const neighbours = ['timed-out', 'out-of-resources', 'other-status'];

describe('every signature', () => {
  test('has an id of its own, that can stand in a URL', () => {
    const ids = signatures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(matched)('is found by its own wording: $id', (signature) => {
    expect(match(signature.wording).signature?.id).toBe(signature.id);
  });

  test.each(matched)('is found however it is spaced and cased: $id', (signature) => {
    const spaced = [...signature.wording].join(' ').toUpperCase();
    expect(match(spaced).signature?.id).toBe(signature.id);
  });

  test.each(signatures)(
    'tells facts and details that exist: $id',
    ({ facts, beside, details, status }) => {
      const told = [facts ?? {}, ...Object.values(beside ?? {})].flatMap((it) =>
        Object.entries(it),
      );
      for (const [fact, answer] of told)
        expect(isFactId(fact) && isAnswer(fact, answer)).toBe(true);
      for (const id of Object.keys(details ?? {})) expect(isDetailId(id)).toBe(true);
      expect(statusLabel(status)).toBeTruthy();
    },
  );

  test.each(signatures)(
    'has another symptom than a neighbour’s only where a 502, a failed start or a raw answer is told: $id',
    ({ id, symptom, status }) => {
      if (symptom && !neighbours.includes(symptom) && !familySymptom.has(id))
        expect([502, 'startup', 'raw']).toContain(status);
    },
  );

  test.each(signatures)('names other signatures that exist: $id', ({ beside }) => {
    for (const id of Object.keys(beside ?? {}))
      expect(signatures.some((it) => it.id === id)).toBe(true);
  });

  test('has needles long enough not to occur by chance', () => {
    for (const { id, says } of matched.filter(({ ownLines }) => !ownLines)) {
      const longest = says.map((it) =>
        Math.min(...[it].flat().map((needle) => fold(needle).length)),
      );
      expect(Math.max(...longest), id).toBeGreaterThanOrEqual(8);
    }
  });
});

/** Without a quantifier that has no bound, time on a line of bounded length is bounded. */
describe('every regular expression of the reader', () => {
  const folder = new URL('../../../src/log/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.ts'),
  );

  test.each(files.filter((it) => it !== 'details.ts'))('is bounded in %s', (file) => {
    for (const expression of expressionsIn(readFileSync(new URL(file, folder), 'utf8'))) {
      const bare = expression.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
      expect(bare, expression).not.toMatch(/[*+]|\{\d+,\}/);
      expect(bare, `${expression} repeats what already varies`).not.toMatch(
        /\{\d+(?:,\d+)?\}[^()|]*\)\{\d+,[3-9]\d/,
      );
    }
  });
});

function expressionsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest));
  return found;
}
