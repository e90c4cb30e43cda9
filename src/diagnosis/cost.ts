/** What a tree costs: how many questions it asks under the causes' frequencies, beside what theory allows. */
import { answersOf } from '../../machines/fact-ids.ts';
import type { TreeId } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { begin, reply } from './diagnosis.ts';
import type { Stop } from './stop.ts';
import { fittingAnswers } from './grounds.ts';

interface Cost {
  /** Questions asked on average, when each cause comes as often as its odds say and every answer is true. */
  expected: number;
  /** Entropy of the causes, in bits: what yes-or-no questions need at least. */
  entropy: number;
  /** Questions asked at most. */
  deepest: number;
}

export function costOf(tree: TreeId): Cost {
  const weights = Object.entries(odds[tree]) as [CauseId, number][];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let expected = 0;
  let entropy = 0;
  for (const [cause, weight] of weights) {
    const share = weight / total;
    expected += share * questionsFor(begin(tree, {}), cause);
    entropy -= share * Math.log2(share);
  }
  return { expected, entropy: Math.abs(entropy), deepest: deepestFrom(begin(tree, {})) };
}

/** The average over the answers that the cause could give; each is taken as equally likely. */
function questionsFor(stop: Stop, cause: CauseId): number {
  if (stop.kind !== 'question') return 0;
  const answers = fittingAnswers(cause, stop.fact);
  const rest = answers.map((answer) => questionsFor(reply(stop, answer), cause));
  return 1 + rest.reduce((sum, count) => sum + count, 0) / answers.length;
}

function deepestFrom(stop: Stop): number {
  if (stop.kind !== 'question') return 0;
  return 1 + Math.max(...answersOf(stop.fact).map((answer) => deepestFrom(reply(stop, answer))));
}
