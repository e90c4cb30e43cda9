/** The laws of a tree, read from its machine. */
import { describe, expect, it } from 'vitest';
import { answersOf, isFactId } from '../../machines/fact-ids.ts';
import type { FactId } from '../../machines/facts.ts';
import { adminTreeIds, treeIds, trees } from '../../machines/index.ts';
import type { TreeId } from '../../machines/index.ts';
import type { StopMeta } from '../../machines/grammar.ts';
import { leaningOf } from '../../machines/leanings.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { fits } from '../../machines/profiles.ts';

type State = {
  meta: StopMeta;
  always?: { target: string }[];
  on?: Record<string, { target: string }>;
};

const statesOf = (tree: TreeId) => trees[tree].config.states as unknown as Record<string, State>;

const targetsOf = (state: State) => Object.values(state.on ?? {}).map(({ target }) => target);

/** Whether some answer takes a cause away, or makes it likelier than another one. */
function separates(fact: FactId, causes: readonly CauseId[]): boolean {
  const definite = answersOf(fact).filter((answer) => answer !== 'unknown');
  return definite.some((answer) => {
    const weights = causes.map((id) =>
      fits(id, fact, answer) ? leaningOf(id, [[fact, answer]]) : 0,
    );
    return new Set(weights).size > 1;
  });
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

  it('asks nothing whose answers are all the same to its causes', () => {
    const causes = Object.keys(odds[id]) as CauseId[];
    const idle = Object.values(states).flatMap(({ meta, on = {} }) => {
      if (meta.kind !== 'question') return [];
      const isFork = Object.values(on).some(
        ({ target }) => states[target]?.meta.kind === 'hand-off',
      );
      return isFork || separates(meta.fact, causes) ? [] : [meta.fact];
    });
    // A tree with a single cause asks only to choose the fix's directives.
    const remedies = 'say in machines/profiles.ts which answers fit which causes';
    if (causes.length > 1) expect(idle, remedies).toEqual([]);
  });

  it('gives odds to every cause it ends in', () => {
    const ended = Object.values(states).flatMap(({ meta }) =>
      meta.kind === 'cause' ? [meta.cause] : [],
    );
    for (const cause of ended) expect(Object.keys(odds[id])).toContain(cause);
  });
});

it('triage hands on to every other tree of an admin', () => {
  const handed = Object.values(statesOf('triage')).flatMap(({ meta }) =>
    meta.kind === 'hand-off' ? [meta.tree] : [],
  );
  expect(handed.sort()).toEqual(adminTreeIds.filter((id) => id !== 'triage').sort());
});
