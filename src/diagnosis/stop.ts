/** Where facts lead in a tree; the same for the machines and for their outlines. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { fewestMisfits, suspects } from './suspects.ts';
import type { Suspect } from './suspects.ts';

/** `facts` includes what was answered on the way. */
export type Stop =
  | { tree: TreeId; kind: 'question'; fact: FactId; facts: Facts }
  | { tree: TreeId; kind: 'cause'; cause: CauseId; facts: Facts }
  | { tree: TreeId; kind: 'shortlist'; suspects: Suspect[]; facts: Facts };

/** A shortlist that holds one cause is that cause. */
export function shortlistOrCause(tree: TreeId, facts: Facts, ruledOut?: readonly CauseId[]): Stop {
  const left = suspects(tree, facts, ruledOut);
  const [first, ...others] = left;
  if (first && others.length === 0) return { tree, kind: 'cause', cause: first.id, facts };
  return { tree, kind: 'shortlist', suspects: left, facts };
}

/**
 * The cause that is left where the facts agree with one only: no question tells more. A tree of a single cause asks for
 * what its fix has to know.
 */
export function onlyCause(tree: TreeId, facts: Facts, ruledOut?: readonly CauseId[]) {
  if (Object.keys(odds[tree]).length === 1 || fewestMisfits(tree, facts) > 0) return undefined;
  const [first, ...others] = suspects(tree, facts, ruledOut);
  return others.length === 0 ? first?.id : undefined;
}
