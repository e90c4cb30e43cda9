/** Every tree, walked by every profile: no true answer loses its cause. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../machines/fact-ids.ts';
import type { Facts } from '../../machines/facts.ts';
import { treeIds } from '../../machines/index.ts';
import { adminCauseIds, odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { costOf } from '../../src/diagnosis/cost.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import { fittingAnswers } from '../../src/diagnosis/grounds.ts';
import type { Stop } from '../../src/diagnosis/stop.ts';
import { suspects } from '../../src/diagnosis/suspects.ts';

/** Every stop that can be reached by choosing, at each question, among `choose`'s answers. */
function* ends(
  stop: Stop,
  choose: (fact: string) => string[],
): Generator<Exclude<Stop, { kind: 'question' }>> {
  if (stop.kind !== 'question') return void (yield stop);
  for (const answer of choose(stop.fact)) yield* ends(reply(stop, answer), choose);
}

const treesWithCauses = treeIds.filter((id) => id !== 'triage');
const causesOf = treesWithCauses.flatMap((tree) =>
  Object.keys(odds[tree]).map((cause) => [tree, cause as CauseId] as const),
);

function holds(end: Stop, cause: CauseId): boolean {
  if (end.kind === 'shortlist') return end.suspects.some(({ id }) => id === cause);
  return end.kind === 'cause' && end.cause === cause;
}

/** Fails with the ends that lose a cause although each answer on the way fits it. */
function expectHeld(cause: CauseId, reached: Iterable<Stop>): void {
  const losing = [...reached]
    .filter((end) => !holds(end, cause))
    .map((end) => {
      const at = end.kind === 'cause' ? end.cause : end.kind;
      return `machines/${end.tree}.ts ends at ${at} with ${JSON.stringify(end.facts)}`;
    });
  const remedy = `send these answers elsewhere, or take them out of ${cause} in machines/profiles.ts`;
  expect(losing, `${losing[0]}: ${remedy}`).toEqual([]);
}

describe.each(causesOf)('in %s, the cause %s', (tree, cause) => {
  const fitting = (fact: string) => fittingAnswers(cause, fact as never);

  it('is where every true answer leads, alone or on a shortlist', () => {
    expectHeld(cause, ends(begin(tree, {}), fitting));
  });

  it('is still held after "I can’t tell" at any of the questions', () => {
    const orUnknown = (fact: string) => [...fitting(fact), 'unknown'];
    expectHeld(cause, ends(begin(tree, {}), orUnknown));
  });

  it('is found by some true answers without a shortlist', () => {
    const kinds = [...ends(begin(tree, {}), fitting)].map(({ kind }) => kind);
    expect(kinds, `machines/${tree}.ts asks nothing that tells it from all others`).toContain(
      'cause',
    );
  });
});

describe.each(treesWithCauses)('%s', (tree) => {
  it('leads to the same stop whether facts come one by one or all at once', () => {
    for (const end of ends(begin(tree, {}), (fact) => answersOf(fact as never))) {
      expect(begin(tree, end.facts)).toEqual(end);
      const reversed = Object.fromEntries(Object.entries(end.facts).reverse()) as Facts;
      expect({ ...begin(tree, reversed), facts: null }).toEqual({ ...end, facts: null });
    }
  });

  it('leaves suspects whose shares sum to one, whatever is known', () => {
    for (const end of ends(begin(tree, {}), (fact) => answersOf(fact as never))) {
      const sum = suspects(tree, end.facts).reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(1);
    }
  });

  it('asks no more, on average, than half a question above the entropy of its causes', () => {
    const { expected, entropy } = costOf(tree);
    // A tree with a single cause asks only to choose the fix's directives.
    if (Object.keys(odds[tree]).length > 1) expect(expected).toBeLessThanOrEqual(entropy + 0.5);
  });
});

describe('triage', () => {
  const noLine = { symptom: 'unknown' } as Facts;

  /** True answers and "I can’t tell"; what changed leads to one place only. */
  const trueAnswers = (cause: CauseId) => (fact: string) =>
    fact === 'what-changed'
      ? ['nothing', 'unknown']
      : [...fittingAnswers(cause, fact as never), 'unknown'];

  it.each(adminCauseIds)('holds %s to the end, without a log line', (cause) => {
    expectHeld(cause, ends(begin('triage', noLine), trueAnswers(cause)));
  });
});
