import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactId } from '../../../machines/facts.ts';
import { odds } from '../../../machines/odds.ts';
import type { CauseId } from '../../../machines/odds.ts';
import { fits } from '../../../machines/profiles.ts';
import { treeIds } from '../../../machines/index.ts';
import type { TreeId } from '../../../machines/index.ts';
import { groundsOf } from '../../../src/diagnosis/grounds.ts';
import { questionsOf } from '../../../src/diagnosis/outline.ts';
import { anyFacts } from './arbitrary.ts';

const anyCause = fc
  .constantFrom(...treeIds)
  .chain((tree) =>
    fc.tuple(fc.constant(tree), fc.constantFrom(...(Object.keys(odds[tree]) as CauseId[]))),
  );

test('every known fact speaks for the cause, against it, or says nothing; none is left out', () => {
  fc.assert(
    fc.property(anyCause, anyFacts, ([tree, cause], facts) => {
      const { for: pro, against, neither } = groundsOf(tree, cause, facts, questionsOf(tree));
      expect([...pro, ...against, ...neither].toSorted()).toEqual(Object.keys(facts).toSorted());
      for (const fact of against) expect(fits(cause, fact, facts[fact]!)).toBe(false);
      for (const fact of pro) expect(facts[fact]).not.toBe('unknown');
    }),
  );
});

test('an open question is one of the tree’s that is not answered, and some answer speaks against the cause', () => {
  fc.assert(
    fc.property(anyCause, anyFacts, ([tree, cause], facts) => {
      for (const { fact, fitting } of groundsOf(tree, cause, facts, questionsOf(tree)).open) {
        expect(questionsOf(tree)).toContain(fact);
        expect(facts[fact] ?? 'unknown').toBe('unknown');
        for (const answer of fitting) expect(fits(cause, fact, answer)).toBe(true);
      }
    }),
  );
});

test('PHP-FPM that is stopped is supported by what the service manager says', () => {
  const facts = {
    symptom: 'connection-refused',
    'service-state': 'stopped',
    timing: 'always',
  } as const;
  const asked: FactId[] = questionsOf('connection-refused');
  expect(groundsOf('connection-refused', 'php-fpm-down', facts, asked)).toEqual({
    for: ['symptom', 'service-state', 'timing'],
    against: [],
    neither: [],
    open: [
      { fact: 'listening', fitting: ['nothing'] },
      { fact: 'upstream-kind', fitting: ['php-fpm'] },
    ],
  });
});

test('the same facts speak against a wrong address', () => {
  const facts = { 'service-state': 'stopped' } as const;
  const tree: TreeId = 'connection-refused';
  expect(groundsOf(tree, 'wrong-address', facts, questionsOf(tree)).against).toEqual([
    'service-state',
  ]);
});
