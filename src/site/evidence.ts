/** What the lab saw, as its last run wrote it down; the lab's own code writes the file in this shape. */
import written from '../../test/lab/evidence.json' with { type: 'json' };

export interface Experiment {
  id: string;
  cause: string;
  /** None for a cause that no configuration of the reader's cures. */
  fix: string | null;
  title: string;
  /** Version of nginx. */
  nginx: string;
  platform: string;
  logLine: string;
  /** What the client got; 0 where nothing answered, null where there is nothing to apply. */
  statusBefore: number;
  statusAfter: number | null;
  statusRolledBack: number | null;
  /** From a booted machine to the status after rolling back. */
  seconds: number;
  /** Versions of the other programs that took part. */
  software: Record<string, string>;
}

export interface Evidence {
  /** When the lab ran: an ISO date. */
  generated: string;
  /** Versions of nginx. */
  nginx: string[];
  scenarios: Experiment[];
  notHere: { cause: string; reason: string }[];
}

export const evidence: Evidence = written;

/** One scenario's experiments with the same outcome: they differ in nginx's version. */
export interface Result {
  first: Experiment;
  /** Versions of nginx. */
  nginx: string[];
}

/** The results for a cause, in the order of the lab. */
export function resultsFor(cause: string): Result[] {
  const results = new Map<string, Result>();
  for (const run of evidence.scenarios.filter((scenario) => scenario.cause === cause)) {
    const outcome = [run.statusBefore, run.statusAfter, run.statusRolledBack];
    const key = JSON.stringify([run.title, outcome, run.software]);
    const result = results.get(key) ?? { first: run, nginx: [] };
    if (!result.nginx.includes(run.nginx)) result.nginx.push(run.nginx);
    results.set(key, result);
  }
  return [...results.values()];
}
