/** What the lab saw, as its last run wrote it down. */
export interface Experiment {
  id: string;
  cause: string;
  /** Absent for a cause that no configuration of the reader's cures. */
  fix?: string;
  title: string;
  /** Version of nginx. */
  nginx: string;
  platform: string;
  logLine: string;
  statusBefore: number;
  statusAfter: number;
  statusRolledBack: number;
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

const written = import.meta.glob<Evidence>('../../test/lab/evidence.json', {
  eager: true,
  import: 'default',
});

/** Empty before the lab's first run. */
export const evidence: Evidence = Object.values(written)[0] ?? {
  generated: '',
  nginx: [],
  scenarios: [],
  notHere: [],
};
