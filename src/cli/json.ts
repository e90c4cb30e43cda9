/**
 * A reading as the one JSON object of --json. `leftOut` and `binary` are there only where there is something to say: lines
 * that are in no list since too many different ones were read, and input that is no text.
 */
import type { Reading, Suspect } from '../log/read.ts';

export function jsonOf({ findings, causes, unknown, leftOut, binary }: Reading): string {
  const report = {
    findings: findings.map(({ line, count, message, symptom, status, facts, details, causes }) => ({
      line,
      count,
      message,
      symptom: symptom ?? null,
      status,
      facts,
      details,
      causes: causes.map(shareOf),
    })),
    causes: causes.map(shareOf),
    unknown: unknown.map(({ line, count }) => ({ line, count })),
    ...(leftOut.findings + leftOut.unknown > 0 && { leftOut }),
    ...(binary && { binary }),
  };
  return JSON.stringify(report, null, 2);
}

function shareOf({ id, share }: Suspect) {
  return { id, share };
}
