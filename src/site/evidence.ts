/** What the lab saw, as its last run wrote it down; the lab's own code writes the file in this shape. */
import written from '../../test/lab/evidence.json' with { type: 'json' };

/** A scenario, on each version of nginx. */
export interface Experiment {
  id: string;
  cause: string;
  /** None for a cause that no configuration of the reader's cures. */
  fix: string | null;
  title: string;
  platform: string;
  runs: Run[];
}

export interface Run {
  /** Version of nginx. */
  nginx: string;
  logLine: string;
  /** What the client got; 0 where nothing answered, null where there is nothing to play or to apply. */
  statusBefore: number | null;
  statusAfter: number | null;
  statusRolledBack: number | null;
  /** From a booted machine to the status after rolling back. */
  seconds: number;
  /** Versions of the other programs that took part. */
  software: Record<string, string>;
  /** Why the story is another one on this version of nginx. */
  exception?: string;
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

export function experimentsFor(cause: string): Experiment[] {
  return evidence.scenarios.filter((scenario) => scenario.cause === cause);
}

/** The runs of a scenario with one outcome: they differ in nginx's version. */
export interface Result {
  first: Run;
  /** Versions of nginx. */
  nginx: string[];
  /** The other programs with their versions, of which nginx's libraries differ from run to run. */
  software: string[];
}

/** The results of a scenario, from the oldest version on; `wording` tells those apart that logged another message. */
export function resultsOf({ runs }: Experiment, wording = false): Result[] {
  const alike = Map.groupBy(runs, (run) => {
    const outcome = [run.statusBefore, run.statusAfter, run.statusRolledBack, run.exception];
    return JSON.stringify(wording ? [...outcome, messageOf(run.logLine)] : outcome);
  });
  return [...alike.values()].map((group) => ({
    first: group[0]!,
    nginx: group.map(({ nginx }) => nginx),
    software: Object.keys(group[0]!.software).map(
      (name) => `${name} ${[...new Set(group.map((run) => run.software[name]))].join(', ')}`,
    ),
  }));
}

/** What nginx wrote, without when, without the request's parts, and without what chance or a line's number adds. */
function messageOf(line: string): string {
  return line
    .replace(/^.*?\[(\w+)\] \d+#\d+: (?:\*\d+ )?/, '$1 ')
    .replace(/, client: .*|:\d+$/, '')
    .replace(/ excess: [\d.]+/, '');
}
