import { existsSync } from 'node:fs';
import type { Facts } from '../../machines/facts.ts';
import { odds } from '../../machines/odds.ts';
import type { Details } from '../../src/log/details.ts';

interface Reading {
  facts: Facts;
  details: Details;
  findings: { line: string; status: number | string }[];
}

/** Until src/log/read.ts is there: the symptom is taken from the scenario's cause. */
export async function readEvidence(text: string, cause: string): Promise<Reading> {
  const path = new URL('../../src/log/read.ts', import.meta.url);
  if (existsSync(path)) {
    const module = (await import(path.href)) as { read(text: string): Reading };
    return module.read(text);
  }
  const symptom = Object.entries(odds).find(([, causes]) => cause in causes)![0];
  const line =
    text.split('\n').find((each) => each.includes('[error]') || each.includes('[crit]')) ?? '';
  return { facts: { symptom } as Facts, details: {}, findings: [{ line, status: 502 }] };
}
