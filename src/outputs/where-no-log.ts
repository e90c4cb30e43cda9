import type { Facts } from '../../machines/facts.ts';
import type { Known } from './output.ts';

/**
 * What triage asks only where nothing is logged. Beside a log line such facts are dropped: what answers now can differ from
 * what failed then, and the line knows better.
 */
export function whereNoLog({ facts: { symptom = 'unknown' } }: Known, facts: Facts): Facts {
  return symptom === 'unknown' ? facts : {};
}
