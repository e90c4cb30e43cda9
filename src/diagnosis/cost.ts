/** What a tree costs: how many questions it asks under the causes' frequencies, beside what theory allows. */
import { facts as allFacts } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { begin, reply } from './diagnosis.ts';
import type { Stop } from './diagnosis.ts';
import { fittingAnswers } from './grounds.ts';

export interface Cost {
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
  const answers = [...Object.keys(allFacts[stop.fact].answers), 'unknown'];
  return 1 + Math.max(...answers.map((answer) => deepestFrom(reply(stop, answer))));
}

/** A Markdown table, one row a tree, as the README shows it. */
export function costTable(trees: readonly TreeId[]): string {
  const rows = trees.map((tree) => {
    const { expected, entropy, deepest } = costOf(tree);
    return [tree, expected.toFixed(2), entropy.toFixed(2), String(deepest)];
  });
  return table([['tree', 'expected', 'entropy', 'at most'], ...rows]);
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
