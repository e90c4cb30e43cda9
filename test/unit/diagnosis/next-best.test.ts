import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import { treeIds } from '../../../machines/index.ts';
import { odds } from '../../../machines/odds.ts';
import type { CauseId } from '../../../machines/odds.ts';
import type { State } from '../../../src/diagnosis/address.ts';
import { nextBest, withoutRuledOut, withRuledOut } from '../../../src/diagnosis/next-best.ts';
import { outlines } from '../../../src/diagnosis/outline.ts';
import { suspects } from '../../../src/diagnosis/suspects.ts';
import { walk } from '../../../src/diagnosis/walk.ts';
import { anyFacts, anyRuledOut, anyState } from './arbitrary.ts';

const nothingKnown: State = { facts: {}, details: {} };

/** Every cause one comes through by saying “no” from this one on. */
function sayingNo(tree: (typeof treeIds)[number], from: CauseId, state: State): CauseId[] {
  const met: CauseId[] = [];
  let at: CauseId | undefined = from;
  for (let known = state; at && met.length < 99; known = withRuledOut(known, met.at(-1)!)) {
    met.push(at);
    at = nextBest(tree, at, known);
  }
  return met;
}

describe.each(treeIds)('in %s', (tree) => {
  const causes = Object.keys(odds[tree]) as CauseId[];

  test('“no” leads through every cause once, whatever is known, and then ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...causes), anyFacts, (first, facts) => {
        const met = sayingNo(tree, first, { facts: { ...facts, symptom: 'unknown' }, details: {} });
        expect(met[0]).toBe(first);
        expect(met.toSorted()).toEqual(causes.toSorted());
      }),
      // Triage has every cause, and each way goes through all of them.
      { numRuns: 20 },
    );
  });

  test('without JavaScript “no” leads down the list, never in a circle', () => {
    const met: CauseId[] = [];
    for (
      let at = causes.find((id) => !causes.some((it) => nextBest(tree, it, nothingKnown) === id));
      at;
    ) {
      met.push(at);
      expect(met.length).toBeLessThanOrEqual(causes.length);
      at = nextBest(tree, at, nothingKnown);
    }
    expect(met.toSorted()).toEqual(causes.toSorted());
  });

  test('no walk ends at a cause that is ruled out, and no list holds one', () => {
    fc.assert(
      fc.property(anyFacts, anyRuledOut, (facts, ruledOut) => {
        for (const { id } of suspects(tree, facts, ruledOut)) expect(ruledOut).not.toContain(id);
        const stop = walk(outlines, tree, facts, undefined, ruledOut);
        if (stop.kind === 'cause') expect(ruledOut).not.toContain(stop.cause);
        if (stop.kind === 'shortlist')
          for (const { id } of stop.suspects) expect(ruledOut).not.toContain(id);
      }),
    );
  });
});

test('the next best cause is the likeliest of those that fit the facts best', () => {
  const facts: Facts = { listening: 'nothing', 'service-state': 'stopped' };
  const state = { facts, details: {} };
  expect(nextBest('connection-refused', 'service-down', state)).toBe('php-fpm-down');
  const more = withRuledOut(state, 'php-fpm-down');
  expect(nextBest('connection-refused', 'service-down', more)).toBe('container-down');
});

test('ruling a cause out and taking that back leaves all as it was', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const cause = 'php-fpm-down';
      fc.pre(!state.ruledOut?.includes(cause));
      expect(withoutRuledOut(withRuledOut(state, cause), cause)).toEqual(state);
      expect(withRuledOut(withRuledOut(state, cause), cause)).toEqual(withRuledOut(state, cause));
    }),
  );
});
