/** `npm run measures`: what the trees cost, in questions; `npm run measures -- --write` puts the table into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { symptomIds } from '../machines/odds.ts';
import { costTable } from './cost-table.ts';

const readme = new URL('../README.md', import.meta.url);
const measured = costTable(symptomIds);

/** The table that the README shows now. */
export function tableInReadme(): string {
  return /^\| tree .*(?:\n\|.*)*/m.exec(readFileSync(readme, 'utf8'))?.[0] ?? '';
}

if (import.meta.main) {
  console.log(measured);
  if (process.argv.includes('--write')) {
    const text = readFileSync(readme, 'utf8');
    writeFileSync(readme, text.replace(tableInReadme(), measured));
  }
}
