/** A fix as the end of a walk offers it: not to somebody whose answers say that it is for another program. */
import type { Facts } from '../../../machines/facts.ts';
import type { Snippet } from '../../snippets/snippet.ts';

export interface Offer {
  id: string;
  title: string;
  summary: string;
  only?: Snippet['only'];
}

/** Whether nothing that is known rules the fix out. */
export function suits({ only = {} }: Pick<Offer, 'only'>, facts: Facts): boolean {
  return (Object.entries(only) as [keyof Facts, readonly string[]][]).every(
    ([fact, answers]) => (facts[fact] ?? 'unknown') === 'unknown' || answers.includes(facts[fact]!),
  );
}
