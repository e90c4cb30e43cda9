/** The causes that the facts leave in a tree, with their odds. */
import type { TreeId } from '../../machines/index.ts';
import { leaningOf } from '../../machines/leanings.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { fits } from '../../machines/profiles.ts';
import type { FactId, Facts } from '../../machines/facts.ts';

/** `share` is the cause's part of all that is still possible: 0 to 1, summing to 1 over a list. */
export interface Suspect {
  id: CauseId;
  share: number;
}

/**
 * The causes of a tree that fit all the facts, the likeliest first by their odds and by what the facts lean to. Facts
 * that contradict each other leave those that contradict the fewest, so the list is empty only when every cause is
 * ruled out.
 */
export function suspects(tree: TreeId, facts: Facts, ruledOut: readonly CauseId[] = []): Suspect[] {
  const all = ranked(tree, facts, ruledOut);
  const left = all.filter((cause) => cause.misfits === all[0]!.misfits);
  const total = left.reduce((sum, { weight }) => sum + weight, 0);
  return left.map(({ id, weight }) => ({ id, share: weight / total }));
}

interface Ranked {
  id: CauseId;
  /** Percent of the tree's 502s, times what the facts lean to. */
  weight: number;
  /** How many of the facts it contradicts. */
  misfits: number;
}

/** Every cause of a tree that is not ruled out: those that contradict fewer facts first, then the likelier. */
export function ranked(tree: TreeId, facts: Facts, ruledOut: readonly CauseId[] = []): Ranked[] {
  const known = Object.entries(facts) as [FactId, string][];
  return (Object.entries(odds[tree]) as [CauseId, number][])
    .filter(([id]) => !ruledOut.includes(id))
    .map(([id, weight]) => ({
      id,
      weight: weight * leaningOf(id, known),
      misfits: misfits(tree, id, facts),
    }))
    .sort((a, b) => a.misfits - b.misfits || b.weight - a.weight);
}

/** How many of the facts even the best-fitting cause of the tree contradicts; 0 as long as they agree. */
export function fewestMisfits(tree: TreeId, facts: Facts): number {
  return ranked(tree, facts)[0]!.misfits;
}

function misfits(tree: TreeId, cause: CauseId, facts: Facts): number {
  const known = Object.entries(facts) as [FactId, string][];
  return known.filter(([fact, answer]) => !fits(cause, fact, answer, tree)).length;
}
