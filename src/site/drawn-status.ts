/** Which status the picture of a request shows on its way back: what the lab saw, 502 where it could see none. */
import { odds } from '../../machines/odds.ts';
import type { SymptomId } from '../../machines/odds.ts';
import { experimentsFor } from './evidence.ts';

/** `none`: no answer, or bytes without a status. `differs`: its causes end in several. */
export type DrawnStatus = number | 'none' | 'differs';

export function statusOfCause(cause: string): DrawnStatus {
  const seen = experimentsFor(cause)
    .flatMap(({ runs }) => runs.map(({ statusBefore }) => statusBefore))
    .filter((status) => status !== null);
  if (seen.length === 0 || seen.includes(502)) return 502;
  // 499 is written to the log, and sent to nobody.
  return seen.find((status) => status >= 400 && status !== 499) ?? 'none';
}

/** The status of the causes that are behind most of its lines. */
export function statusOfSymptom(symptom: SymptomId): DrawnStatus {
  const shares = Object.entries<number>(odds[symptom]);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  const byStatus = Map.groupBy(shares, ([cause]) => statusOfCause(cause));
  for (const [status, some] of byStatus)
    if (some.reduce((sum, [, share]) => sum + share, 0) > total / 2) return status;
  return 'differs';
}
