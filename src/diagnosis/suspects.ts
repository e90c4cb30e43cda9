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
 * The causes of a tree that fit all the facts, the likeliest first by their odds and by what the facts lean to. Facts that contradict each other leave those that
 * contradict the fewest, so the list is never empty.
 */
export function suspects(tree: TreeId, facts: Facts): Suspect[] {
  const known = Object.entries(facts) as [FactId, string][];
  const weighted = (Object.entries(odds[tree]) as [CauseId, number][]).map(([id, weight]) => ({
    id,
    weight: weight * leaningOf(id, known),
    misfits: misfits(id, facts),
  }));
  const fewest = Math.min(...weighted.map((cause) => cause.misfits));
  const left = weighted.filter((cause) => cause.misfits === fewest);
  const total = left.reduce((sum, cause) => sum + cause.weight, 0);
  return left
    .map(({ id, weight }) => ({ id, share: weight / total }))
    .sort((a, b) => b.share - a.share);
}

/** How many of the facts even the best-fitting cause of the tree contradicts; 0 as long as they agree. */
export function fewestMisfits(tree: TreeId, facts: Facts): number {
  const causes = Object.keys(odds[tree]) as CauseId[];
  return Math.min(...causes.map((cause) => misfits(cause, facts)));
}

function misfits(cause: CauseId, facts: Facts): number {
  const known = Object.entries(facts) as [FactId, string][];
  return known.filter(([fact, answer]) => !fits(cause, fact, answer)).length;
}
