/** Giving an answer, changing one, taking one back. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import type { Outlines } from './outline.ts';
import { fewestMisfits } from './suspects.ts';
import { walk } from './walk.ts';

/**
 * The facts after an answer. A first answer is added; another answer to a question answered before keeps its place, and
 * what was learned after it stays as far as a cause is left that fits it all.
 */
export function withAnswer(
  outlines: Outlines,
  tree: TreeId,
  facts: Facts,
  fact: FactId,
  answer: string,
): Facts {
  if (facts[fact] === answer) return facts;
  const known = Object.entries(facts);
  const place = known.findIndex(([id]) => id === fact);
  if (place < 0) return { ...facts, [fact]: answer };
  const before = { ...Object.fromEntries(known.slice(0, place)), [fact]: answer } as Facts;
  const { tree: next } = walk(outlines, tree, before, fact);
  return known
    .slice(place + 1)
    .reduce((kept, [id, value]) => keepIfItHolds(next, kept, id, value), before);
}

function keepIfItHolds(tree: TreeId, kept: Facts, fact: string, answer: string): Facts {
  const more = { ...kept, [fact]: answer } as Facts;
  return fewestMisfits(tree, more) > fewestMisfits(tree, kept) ? kept : more;
}

export function withoutFact(facts: Facts, fact: FactId): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact)) as Facts;
}
