import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../machines/fact-ids.ts';
import type { Facts } from '../../../machines/facts.ts';
import { adminTreeIds, treeIds } from '../../../machines/index.ts';
import type { TreeId } from '../../../machines/index.ts';
import { odds } from '../../../machines/odds.ts';
import { begin, reply } from '../../../src/diagnosis/diagnosis.ts';
import { questionOrCause } from '../../../src/diagnosis/stop.ts';
import type { Stop } from '../../../src/diagnosis/stop.ts';
import { outlines, outlinesFrom, questionsOf } from '../../../src/diagnosis/outline.ts';
import { fewestMisfits, suspects } from '../../../src/diagnosis/suspects.ts';
import { forks, questionsLeft, walk } from '../../../src/diagnosis/walk.ts';
import { anyFacts } from './arbitrary.ts';

/** Every stop that answers can reach, each with its facts; from triage, every place, not every way to it. */
function* stopsFrom(stop: Stop, from = stop.tree): Generator<Stop> {
  yield stop;
  if (stop.kind !== 'question') return;
  const every = from !== 'triage';
  const answers = every ? answersOf(stop.fact) : forks(outlines, stop.tree, stop.fact);
  for (const answer of answers) yield* stopsFrom(reply(stop, answer), from);
}

describe.each(treeIds)('%s', (tree) => {
  test('its outline leads where its machine leads, on every path', () => {
    const ownOutlines = outlinesFrom(tree);
    for (const stop of stopsFrom(begin(tree, {}))) {
      expect(walk(ownOutlines, tree, stop.facts)).toEqual(stop);
    }
  });

  test('its outline leads where its machine leads, whatever is known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(walk(outlines, tree, facts)).toEqual(begin(tree, facts));
      }),
    );
  });

  test('answering one by one leads where knowing all at once leads', () => {
    for (const stop of stopsFrom(begin(tree, {}))) {
      expect(begin(tree, stop.facts)).toEqual(stop);
    }
  });

  test('asks nothing where the facts agree with one cause only', () => {
    if (Object.keys(odds[tree]).length === 1) return;
    for (const { kind, facts } of stopsFrom(begin(tree, {})))
      if (kind === 'question' && fewestMisfits(tree, facts) === 0)
        expect(suspects(tree, facts).length, JSON.stringify(facts)).toBeGreaterThan(1);
  });

  test('does not take a cause that the facts contradict for the only one, once that is ruled out', () => {
    for (const { kind, facts, ...end } of stopsFrom(begin(tree, {}))) {
      if (kind !== 'cause' || !('cause' in end) || suspects(end.tree, facts).length > 1) continue;
      const question = { tree: end.tree, kind: 'question', fact: 'listening', facts } as const;
      expect(questionOrCause(question, [end.cause])).toEqual(question);
    }
  });

  test('no more questions come than the page has promised', () => {
    const promised = questionsLeft(outlines, tree, {});
    for (const stop of stopsFrom(begin(tree, {}))) {
      const asked = Object.keys(stop.facts).length;
      expect(asked + questionsLeft(outlines, tree, stop.facts)).toBeLessThanOrEqual(promised);
    }
  });

  test('every question can be walked on from without knowing what came before it', () => {
    for (const fact of questionsOf(tree)) {
      for (const answer of answersOf(fact)) {
        const facts = { [fact]: answer } as Facts;
        const stop = walk(outlines, tree, facts, fact);
        expect(stop).not.toMatchObject({ tree, fact });
      }
    }
  });
});

test.each(questionsOf('triage'))('the page of %s has all outlines that lie behind it', (fact) => {
  const onPage = outlinesFrom('triage', fact);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(walk(onPage, 'triage', facts, fact)).toEqual(walk(outlines, 'triage', facts, fact));
    }),
  );
  expect(questionsLeft(onPage, 'triage', {}, fact)).toBe(
    questionsLeft(outlines, 'triage', {}, fact),
  );
});

test('the outlines that a page gets hold every tree that it can hand off to', () => {
  expect(Object.keys(outlinesFrom('triage')).sort()).toEqual([...adminTreeIds].sort());
  for (const tree of treeIds.filter((id): id is TreeId => id !== 'triage')) {
    expect(Object.keys(outlinesFrom(tree))).toContain(tree);
  }
});
