import type { TreeId } from '../machines/index.ts';
import { costOf } from '../src/diagnosis/cost.ts';

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
