import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adminCauseIds, symptomIds } from '../../machines/odds.ts';
import { signatures } from '../../src/log/signatures/index.ts';
import { cases, isHeldOut } from '../judged/case.ts';
import { tableOf } from '../judged/score.ts';
import { sceneIds } from '../lab/scenes.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test.each([
  [signatures.length, 'log messages'],
  [symptomIds.length, 'symptoms'],
  [adminCauseIds.length, 'server-side causes'],
  [sceneIds.length, 'scenarios'],
])('the README counts %i %s', (count, things) => {
  const [, said] = new RegExp(`(\\d+) ${things}`).exec(readme) ?? [];
  expect(Number(said), `${things}, as the README counts them`).toBe(count);
});

test('the README shows how real situations are judged now (npm run judge prints it)', () => {
  const [open, heldOut] = [cases.filter((it) => !isHeldOut(it)), cases.filter(isHeldOut)];
  const judged = tableOf({ all: cases, open, heldOut }).split('\n').slice(1);
  for (const row of judged) expect(rows()).toContain(bare(row));
});

/** The words and numbers of each row of its tables. */
function rows(): string[] {
  return readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => bare(line.replaceAll('|', ' ')));
}

function bare(row: string): string {
  return row
    .replace(/ of \d+/g, '')
    .replace('6.00', '6')
    .replace(/\s+/g, ' ')
    .trim();
}
