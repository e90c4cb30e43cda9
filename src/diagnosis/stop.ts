/** Where facts lead in a tree; the same for the machines and for their outlines. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { ranked, suspects } from './suspects.ts';
import type { Suspect } from './suspects.ts';

export interface Question {
  tree: TreeId;
  kind: 'question';
  fact: FactId;
  facts: Facts;
}

/** `facts` includes what was answered on the way. */
export type Stop =
  | Question
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
 * The question, or the cause where the facts agree with one only: then no question tells more. A tree of a single cause
 * asks for what its fix has to know.
 */
export function questionOrCause(stop: Question, ruledOut?: readonly CauseId[]): Stop {
  const { tree, facts } = stop;
  if (Object.keys(odds[tree]).length === 1) return stop;
  const [first, second] = ranked(tree, facts, ruledOut);
  const isOnly = first?.misfits === 0 && second?.misfits !== 0;
  return isOnly ? { tree, kind: 'cause', cause: first.id, facts } : stop;
}
