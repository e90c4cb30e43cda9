/** What a paste adds to what is known: nothing that was answered is overwritten unasked. */
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { TreeId } from '../../../machines/index.ts';
import type { State } from '../../diagnosis/address.ts';
import { withAnswer } from '../../diagnosis/answers.ts';
import { walk } from '../../diagnosis/walk.ts';
import type { Difference } from '../../outputs/learner.ts';
import type { Known } from '../../outputs/read.ts';
import { link } from '../../site/links.ts';
import { hrefOf } from '../stop-link.ts';
import type { Place } from './place.ts';

interface Told extends Known {
  readonly differences: readonly Difference[];
}

export interface Learned {
  /** The answer to the page's question. */
  readonly answer: string | undefined;
  /** Where accepting all that was learned leads. */
  readonly href: string;
  /** Other facts that were not known. */
  readonly others: Facts;
  /** Answers given before that the text contradicts, each with the way to take its word. */
  readonly contradicted: readonly { readonly difference: Difference; readonly href: string }[];
}

/** An admin's tree is named like its symptom; what is asked in it is asked of that symptom. */
export function knownAt({ tree }: Place, { facts, details }: State): Known {
  if (tree === 'triage' || tree === 'visitor' || facts.symptom) return { facts, details };
  return { facts: { ...facts, symptom: tree }, details };
}

export function learnedFrom(place: Place & { fact: FactId }, state: State, told: Told): Learned {
  const { tree, fact, outlines } = place;
  const contradicted = told.differences.filter(({ from }) => from === 'answer');
  const apart = new Set<string>([fact, ...contradicted.map((it) => it.fact)]);
  const before = knownAt(place, state).facts;
  const others = Object.fromEntries(
    Object.entries(told.facts).filter(
      ([id]) => !apart.has(id) && before[id as FactId] !== told.facts[id as FactId],
    ),
  ) as Facts;
  const carried = {
    ...state,
    facts: { ...state.facts, ...others },
    details: { ...told.details, ...state.details },
  };
  const answer = told.facts[fact];
  const facts = answer ? withAnswer(outlines, tree, carried.facts, fact, answer) : carried.facts;
  return {
    answer,
    href: hrefOf(walk(outlines, tree, facts, fact, state.ruledOut), carried),
    others,
    contradicted: contradicted
      .filter((it) => it.fact !== fact)
      .map((difference) => ({ difference, href: taking(place, carried, difference) })),
  };
}

/** The question again, or its own tree where the text is about another symptom, with the text's word for it. */
function taking(
  { tree, fact, outlines }: Place,
  state: State,
  { fact: told, now }: Difference,
): string {
  const isElsewhere = told === 'symptom';
  const from = isElsewhere ? 'triage' : tree;
  const facts = withAnswer(outlines, from as TreeId, state.facts, told, now);
  if (isElsewhere && !outlines[now as TreeId])
    return hrefOf({ kind: 'question', tree: 'triage', fact: 'symptom', facts }, state);
  if (isElsewhere) return hrefOf(walk(outlines, now as TreeId, facts), state);
  return fact ? hrefOf({ kind: 'question', tree, fact, facts }, state) : link.shortlist(tree);
}
