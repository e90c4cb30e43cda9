/** Where facts lead in a tree; the same for the machines and for their outlines. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import type { CauseId } from '../../machines/odds.ts';
import { suspects } from './suspects.ts';
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
