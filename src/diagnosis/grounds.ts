/** Why a cause is believed: what speaks for it, what against it, and what would. */
import { answersOf } from '../../machines/fact-ids.ts';
import type { FactId, Facts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import { leaningOf } from '../../machines/leanings.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { fits, profiles } from '../../machines/profiles.ts';

export interface Grounds {
  /** Known facts that go with the cause, and not with every cause of the tree alike. */
  for: FactId[];
  /** Known facts that do not go with the cause. */
  against: FactId[];
  /** Known facts that say nothing about it. */
  neither: FactId[];
  /** Questions not answered yet, each with the answers that go with the cause; any other speaks against it. */
  open: { fact: FactId; fitting: string[] }[];
}

/** `asked` are the questions that the reader can be sent to. */
export function groundsOf(
  tree: TreeId,
  cause: CauseId,
  facts: Facts,
  asked: readonly FactId[],
): Grounds {
  const known = Object.keys(facts) as FactId[];
  const against = known.filter((fact) => !fits(cause, fact, facts[fact]!, tree));
  const speaksFor = known.filter(
    (fact) => !against.includes(fact) && supports(tree, cause, fact, facts[fact]!),
  );
  return {
    for: speaksFor,
    against,
    neither: known.filter((fact) => !against.includes(fact) && !speaksFor.includes(fact)),
    open: asked
      .filter((fact) => (facts[fact] ?? 'unknown') === 'unknown' && profiles[cause][fact])
      .map((fact) => ({ fact, fitting: fittingAnswers(cause, fact, tree) }))
      .filter(({ fact, fitting }) => fitting.length < answersOf(fact).length - 1),
  };
}

/** The symptom says which tree it is; any other answer leans to the cause, or leaves it where it takes others away. */
function supports(tree: TreeId, cause: CauseId, fact: FactId, answer: string): boolean {
  if (fact === 'symptom') return answer === tree;
  const leaning = leaningOf(cause, [[fact, answer]]);
  if (leaning !== 1) return leaning > 1;
  return (Object.keys(odds[tree]) as CauseId[]).some((other) => !fits(other, fact, answer, tree));
}

/** The definite answers to a fact that fit a cause, in a tree or in any. */
export function fittingAnswers(cause: CauseId, fact: FactId, tree?: TreeId): string[] {
  return answersOf(fact).filter(
    (answer) => answer !== 'unknown' && fits(cause, fact, answer, tree),
  );
}
