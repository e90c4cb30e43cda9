import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf } from '../../../machines/fact-ids.ts';
import type { Facts } from '../../../machines/facts.ts';
import { treeIds } from '../../../machines/index.ts';
import { withAnswer, withoutFact } from '../../../src/diagnosis/answers.ts';
import { outlines, questionsOf } from '../../../src/diagnosis/outline.ts';
import { fewestMisfits } from '../../../src/diagnosis/suspects.ts';
import { anyFacts } from './arbitrary.ts';

const askedSomewhere = fc
  .constantFrom(...treeIds)
  .chain((tree) => fc.tuple(fc.constant(tree), fc.constantFrom(...questionsOf(tree))))
  .chain(([tree, fact]) =>
    fc.tuple(fc.constant(tree), fc.constant(fact), fc.constantFrom(...answersOf(fact))),
  );

test('a changed answer takes the place of the old one, and what was learned before it stays', () => {
  fc.assert(
    fc.property(anyFacts, askedSomewhere, (facts, [tree, fact, answer]) => {
      const after = withAnswer(outlines, tree, facts, fact, answer);
      expect(after[fact]).toBe(answer);
      const order = Object.keys(facts);
      const before = order.slice(0, Math.max(order.indexOf(fact), 0));
      for (const id of before)
        expect(Object.entries(after)).toContainEqual([id, facts[id as never]]);
      expect(Object.keys(after)).toEqual(
        fact in facts ? order.filter((id) => id in after) : [...order, fact],
      );
    }),
  );
});

test('the same answer again changes nothing', () => {
  fc.assert(
    fc.property(anyFacts, askedSomewhere, (facts, [tree, fact, answer]) => {
      const once = withAnswer(outlines, tree, facts, fact, answer);
      expect(withAnswer(outlines, tree, once, fact, answer)).toBe(once);
    }),
  );
});

test('a later answer that still fits stays when an earlier one is changed', () => {
  const facts: Facts = {
    listening: 'unknown',
    'service-state': 'stopped',
    'upstream-kind': 'php-fpm',
  };
  const after = withAnswer(outlines, 'connection-refused', facts, 'listening', 'nothing');
  expect(after).toEqual({ ...facts, listening: 'nothing' });
});

test('a later answer that no cause fits any more goes when an earlier one is changed', () => {
  const facts: Facts = {
    listening: 'nothing',
    'service-state': 'stopped',
    'upstream-address': 'ipv4-loopback',
  };
  const after = withAnswer(outlines, 'connection-refused', facts, 'listening', 'other-port');
  expect(after).toEqual({ listening: 'other-port', 'upstream-address': 'ipv4-loopback' });
  expect(fewestMisfits('connection-refused', after)).toBe(0);
});

test('a fact can be taken back', () => {
  expect(withoutFact({ listening: 'nothing', timing: 'always' }, 'listening')).toEqual({
    timing: 'always',
  });
});
