import type { FactId, Facts } from '../../machines/facts.ts';
import type { Details } from '../log/details.ts';
import type { Known } from './output.ts';

/** A fact that the text tells otherwise than it was known before, or than the same text tells further up. */
export interface Difference {
  readonly fact: FactId;
  readonly before: string;
  readonly now: string;
  /** Whether it was known before, or stands further up in the same text. */
  readonly from: 'answer' | 'paste';
}

/** Collects what a text tells, and where it differs from what was known. */
export function learner(before: Known) {
  let facts: Facts = {};
  let details: Details = {};
  const differences = new Map<FactId, Difference>();
  return {
    known: (): Known => ({
      facts: { ...before.facts, ...facts },
      details: { ...before.details, ...details },
    }),
    learn(told: Known) {
      for (const [fact, now] of Object.entries(told.facts) as [FactId, string][]) {
        const was = facts[fact] ?? before.facts[fact];
        if (was === undefined || was === now || was === 'unknown') continue;
        differences.set(fact, { fact, before: was, now, from: facts[fact] ? 'paste' : 'answer' });
      }
      facts = { ...facts, ...told.facts };
      details = { ...details, ...told.details };
    },
    all: () => ({ facts, details, differences: [...differences.values()] }),
  };
}
