/** A reading as the one JSON object of --json. */
import type { Reading, Suspect } from '../log/read.ts';

export function jsonOf({ findings, causes, unknown }: Reading): string {
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
  };
  return JSON.stringify(report, null, 2);
}

function shareOf({ id, share }: Suspect) {
  return { id, share };
}
