import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cases, isHeldOut } from './case.ts';
import { calledA502, explained, takenForKnown } from './judge.ts';
import { isReached, scoresOf, tableOf } from './score.ts';

const program = fileURLToPath(new URL('../../src/cli/fix502.ts', import.meta.url));
const heldOut = cases.filter(isHeldOut);
const open = cases.filter((it) => !isHeldOut(it));

console.log(tableOf({ all: cases, open, 'held out': heldOut }));

describe('real situations, kept apart', () => {
  test.each(scoresOf(cases))('$what', (score) => {
    expect(isReached(score), `${score.value} of what is needed, ${score.bar}`).toBe(true);
  });

  test('are each from a thread of their own, and many', () => {
    expect(new Set(cases.map(({ from }) => from)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  test('fall into two halves, neither of them small', () => {
    expect(Math.min(open.length, heldOut.length)).toBeGreaterThan(cases.length * 0.4);
  });
});

test('a neighbour’s line is never called a 502', () => {
  expect(calledA502().map(({ from }) => from)).toEqual([]);
});

test('what is no message of a 502 stays unknown', () => {
  expect(takenForKnown()).toEqual([]);
});

const texts = cases.flatMap(({ text }) => text ?? []).filter((_, nth) => nth % 18 === 0);
const numbered = texts.map((input, nth) => ({ nth, input }));

test('many texts go through the command', () => {
  expect(texts.length).toBeGreaterThan(8);
});

test.each(numbered)('the command prints what was judged of text $nth', ({ input }) => {
  const { stdout } = spawnSync(process.execPath, [program, 'explain', '--json'], {
    input,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual(explained(input));
});
