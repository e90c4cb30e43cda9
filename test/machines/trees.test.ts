import { describe, expect, it } from 'vitest';
import { answersOf, isFactId } from '../../machines/fact-ids.ts';
import type { Facts } from '../../machines/facts.ts';
import { adminTreeIds, treeIds, trees } from '../../machines/index.ts';
import type { TreeId } from '../../machines/index.ts';
import type { StopMeta } from '../../machines/grammar.ts';
import { adminCauseIds, odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { costOf } from '../../src/diagnosis/cost.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import type { Stop } from '../../src/diagnosis/stop.ts';
import { fittingAnswers } from '../../src/diagnosis/grounds.ts';
import { suspects } from '../../src/diagnosis/suspects.ts';

type State = {
  meta: StopMeta;
  always?: { target: string }[];
  on?: Record<string, { target: string }>;
};

const statesOf = (tree: TreeId) => trees[tree].config.states as unknown as Record<string, State>;

const targetsOf = (state: State) => Object.values(state.on ?? {}).map(({ target }) => target);

/** Every stop that can be reached by choosing, at each question, among `choose`'s answers. */
function* ends(
  stop: Stop,
  choose: (fact: string) => string[],
): Generator<Exclude<Stop, { kind: 'question' }>> {
  if (stop.kind !== 'question') return void (yield stop);
  for (const answer of choose(stop.fact)) yield* ends(reply(stop, answer), choose);
}

describe.each(treeIds)('the tree %s', (id) => {
  const states = statesOf(id);

  it('is named like its key', () => expect(trees[id].id).toBe(id));

  it('leads only to states it has, and to all of them', () => {
    const reached = new Set([trees[id].config.initial as string]);
    for (const name of reached) for (const target of targetsOf(states[name]!)) reached.add(target);
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
  });

  it('names each state like the fact, cause or tree that it stands for', () => {
    for (const [name, { meta }] of Object.entries(states)) {
      if (meta.kind === 'question') expect(meta.fact).toBe(name);
      if (meta.kind === 'cause') expect(meta.cause).toBe(name);
      if (meta.kind === 'hand-off') {
        expect(meta.tree).toBe(name);
        expect(treeIds).toContain(name);
      }
    }
  });

  it('routes every answer of every question, known or given', () => {
    for (const [name, state] of Object.entries(states)) {
      if (state.meta.kind !== 'question' || !isFactId(name)) continue;
      expect(Object.keys(state.on!)).toEqual(answersOf(name).map((answer) => `${name}.${answer}`));
      expect(state.always!.map(({ target }) => target)).toEqual(targetsOf(state));
    }
  });

  it('asks at most seven questions and never the same twice', () => {
    const walk = (name: string, asked: readonly string[]): number => {
      expect(asked).not.toContain(name);
      const next = new Set(targetsOf(states[name]!));
      if (next.size === 0) return asked.length;
      return Math.max(...[...next].map((target) => walk(target, [...asked, name])));
    };
    expect(walk(trees[id].config.initial as string, [])).toBeLessThanOrEqual(7);
  });

  it('gives odds to every cause it ends in', () => {
    const ended = Object.values(states).flatMap(({ meta }) =>
      meta.kind === 'cause' ? [meta.cause] : [],
    );
    for (const cause of ended) expect(Object.keys(odds[id])).toContain(cause);
  });
});

const symptomTrees = adminTreeIds.filter((id) => id !== 'triage');
const treesWithCauses = treeIds.filter((id) => id !== 'triage');
const causesOf = treesWithCauses.flatMap((tree) =>
  Object.keys(odds[tree]).map((cause) => [tree, cause as CauseId] as const),
);

const holding = (cause: CauseId) => (end: Stop) =>
  (end.kind === 'cause' && end.cause === cause) ||
  (end.kind === 'shortlist' && end.suspects.some(({ id }) => id === cause));

describe.each(causesOf)('in %s, the cause %s', (tree, cause) => {
  const holds = holding(cause);

  it('is where every true answer leads, alone or on a shortlist', () => {
    for (const end of ends(begin(tree, {}), (fact) => fittingAnswers(cause, fact as never))) {
      expect(end, JSON.stringify(end.facts)).toSatisfy(holds);
    }
  });

  it('is still held after "I can’t tell" at any of the questions', () => {
    const orUnknown = (fact: string) => [...fittingAnswers(cause, fact as never), 'unknown'];
    for (const end of ends(begin(tree, {}), orUnknown)) {
      expect(end, JSON.stringify(end.facts)).toSatisfy(holds);
    }
  });

  it('is found by some true answers without a shortlist', () => {
    const found = [...ends(begin(tree, {}), (fact) => fittingAnswers(cause, fact as never))];
    expect(found.some((end) => end.kind === 'cause')).toBe(true);
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
  it('hands on to every other tree', () => {
    const handed = Object.values(statesOf('triage')).flatMap(({ meta }) =>
      meta.kind === 'hand-off' ? [meta.tree] : [],
    );
    expect(handed.sort()).toEqual([...symptomTrees].sort());
  });

  const noLine = { symptom: 'unknown' } as Facts;

  /** True answers and "I can’t tell"; what changed leads to one place only. */
  const trueAnswers = (cause: CauseId) => (fact: string) =>
    fact === 'what-changed'
      ? ['nothing', 'unknown']
      : [...fittingAnswers(cause, fact as never), 'unknown'];

  it.each(adminCauseIds)('holds %s to the end, without a log line', (cause) => {
    for (const end of ends(begin('triage', noLine), trueAnswers(cause))) {
      expect(end, JSON.stringify(end.facts)).toSatisfy(holding(cause));
    }
  });
});
