import { describe, expect, test } from 'vitest';
import { odds } from '../../machines/odds.ts';
import { read } from '../../src/log/read.ts';
import { readEvidence } from '../lab/evidence.ts';

const seen = readEvidence().scenarios.flatMap(({ id, cause, runs }) =>
  runs
    .filter(({ logLine }) => logLine)
    .map(({ nginx, logLine }) => ({ id, cause, nginx, logLine })),
);

/** The line of peers-marked-down is the failure that marked them, and has a symptom of its own. */
describe('a line that a real nginx wrote in the lab', () => {
  test.each(seen)('is known, with a symptom of its cause: $id on $nginx', ({ logLine, cause }) => {
    const { findings, unknown, symptom } = read(logLine);
    expect([findings.length, unknown]).toEqual([1, []]);
    expect(symptom).toBeDefined();
    if (cause !== 'peers-marked-down') expect(Object.keys(odds[symptom!])).toContain(cause);
  });
});
