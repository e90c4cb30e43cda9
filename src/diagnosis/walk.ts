/** Walks outlines as `diagnosis.ts` walks the machines, but small enough for a page; a test holds the two together. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import type { CauseId } from '../../machines/odds.ts';
import type { Outline, Outlines } from './outline.ts';
import { questionOrCause, shortlistOrCause } from './stop.ts';
import type { Question, Stop } from './stop.ts';

/**
 * The first stop that the facts do not settle, from a question of the tree on; follows hand-offs. Where the tree ends in
 * a cause that is ruled out, the next best ones are the stop.
 */
export function walk(
  outlines: Outlines,
  tree: TreeId,
  facts: Facts,
  from?: FactId,
  ruledOut: readonly CauseId[] = [],
): Stop {
  const stop = stopIn(outlines, tree, facts, from, ruledOut);
  return stop.kind === 'question' ? questionOrCause(stop, ruledOut) : stop;
}

/** The stop by the outline alone, which asks also where one cause is left. */
function stopIn(
  outlines: Outlines,
  tree: TreeId,
  facts: Facts,
  from?: FactId,
  ruledOut: readonly CauseId[] = [],
): Stop {
  const outline = outlineIn(outlines, tree);
  const at = settle(outline, facts, from ?? outline.first);
  const kind = outline.ends[at] ?? 'question';
  switch (kind) {
    case 'question':
      return { tree, kind: 'question', fact: at as FactId, facts };
    case 'cause':
      if (ruledOut.includes(at as CauseId)) return shortlistOrCause(tree, facts, ruledOut);
      return { tree, kind: 'cause', cause: at as CauseId, facts };
    case 'hand-off':
      return stopIn(outlines, at as TreeId, facts, undefined, ruledOut);
    case 'shortlist':
      return shortlistOrCause(tree, facts, ruledOut);
  }
}

/** How many questions are still to be answered, at most, from a question of the tree on; where one cause is left early, fewer. */
export function questionsLeft(
  outlines: Outlines,
  tree: TreeId,
  facts: Facts,
  from?: FactId,
): number {
  const known = new Map<string, number>();
  const count = (at: TreeId, so: Facts, next?: FactId): number => {
    const stop = stopIn(outlines, at, so, next);
    if (stop.kind !== 'question') return 0;
    const place = placeIn(outlines, stop);
    const before = known.get(place);
    if (before !== undefined) return before;
    const after = forks(outlines, stop.tree, stop.fact).map((answer) =>
      count(stop.tree, { ...so, [stop.fact]: answer }, stop.fact),
    );
    const left = 1 + Math.max(...after);
    known.set(place, left);
    return left;
  };
  return count(tree, facts, from);
}

/** What decides how many questions follow: the question, and the facts that more than one tree asks for. */
function placeIn(outlines: Outlines, stop: Question): string {
  const shared = Object.entries(stop.facts).filter(([fact]) => isShared(outlines, fact as FactId));
  return [stop.tree, stop.fact, ...shared.map(String).sort()].join(' ');
}

/**
 * Answers enough to reach all that lies behind a question: one for each place it leads to, or all of them if another
 * tree asks for the same fact.
 */
export function forks(outlines: Outlines, tree: TreeId, fact: FactId): string[] {
  const routes = Object.entries(outlineIn(outlines, tree).questions[fact] ?? {});
  if (isShared(outlines, fact)) return routes.map(([answer]) => answer);
  return Object.values(Object.fromEntries(routes.map(([answer, to]) => [to, answer])));
}

function isShared(outlines: Outlines, fact: FactId): boolean {
  return Object.values(outlines).filter(({ questions }) => questions[fact]).length > 1;
}

function outlineIn(outlines: Outlines, tree: TreeId): Outline {
  const outline = outlines[tree];
  if (!outline) throw new Error(`The outline of ${tree} is not on this page: pass outlinesFrom()`);
  return outline;
}

/** Passes by the questions whose facts are known. A question asked twice is left, so that no loop is endless. */
function settle(outline: Outline, facts: Facts, from: string): string {
  let at = from;
  for (const _ of Object.keys(outline.questions)) {
    const answer = facts[at as FactId];
    const next = answer && outline.questions[at as FactId]?.[answer];
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
