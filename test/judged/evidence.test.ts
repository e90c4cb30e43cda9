import { describe, expect, test } from 'vitest';
import { odds } from '../../machines/odds.ts';
import { read } from '../../src/log/read.ts';
import evidence from '../lab/evidence.json' with { type: 'json' };

interface Seen {
  readonly id: string;
  readonly cause: string;
  readonly logLine?: string | null;
}

const seen = (evidence.scenarios as readonly Seen[]).filter(({ logLine }) => logLine);

/** The line of peers-marked-down is the failure that marked them, and has a symptom of its own. */
describe('a line that a real nginx wrote in the lab', () => {
  test.each(seen)('is known, with a symptom of its cause: $id', ({ logLine, cause }) => {
    const { findings, unknown, symptom } = read(logLine!);
    expect([findings.length, unknown]).toEqual([1, []]);
    expect(symptom).toBeDefined();
    if (cause !== 'peers-marked-down') expect(Object.keys(odds[symptom!])).toContain(cause);
  });
});
