import { describe, expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { others, ugly, whole } from './pasted.ts';
import type { Pasted } from './pasted.ts';
import { systems } from './systems.ts';
import { together, wrapped } from './wrapped.ts';

function check({ text, messages, facts, details, lacks, unknown }: Pasted) {
  const reading = read(text);
  const seen = reading.findings.map(({ message, count }) =>
    count > 1 ? `${message} × ${count}` : message,
  );
  expect(seen).toEqual(messages);
  if (facts) {
    if (Object.keys(facts).length === 0) expect(reading.symptom).toBeUndefined();
    expect(reading.facts).toMatchObject(facts);
  }
  for (const fact of lacks ?? []) expect(reading.facts).not.toHaveProperty(fact);
  if (details) expect(reading.details).toMatchObject(details);
  if (unknown !== undefined) expect(reading.unknown).toHaveLength(unknown);
}

describe('a line as nginx writes it', () => {
  test.each(whole)('$it', check);
});

describe('a line as people paste it', () => {
  test.each(ugly)('$it', check);
});

describe('a line of another program', () => {
  test.each(others)('$it', check);
});

describe('a line of nginx on another system, or of its modules', () => {
  test.each(systems)('$it', check);
});

describe('a line in a wrapping', () => {
  test.each(wrapped)('$it', check);
});

describe('lines that belong together', () => {
  test.each(together)('$it', check);
});
