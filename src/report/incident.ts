/** What a report is a function of. */
import type { State } from '../diagnosis/address.ts';
import type { Facts } from '../../machines/facts.ts';
import type { Snippet } from '../snippets/snippet.ts';

/** How much of the reader's own stays: all but secrets; no hosts and addresses either; nothing. */
export const levels = {
  secrets: 'For my team: everything but secrets',
  internal: 'For a supplier: no host names and addresses either',
  strict: 'For the public: no value of mine at all',
} as const;

export type Level = keyof typeof levels;

/** A message that was met in the pasted log. */
export interface Evidence {
  line: string;
  count: number;
  /** The message as the program words it, with `…` for what differs. */
  wording: string;
  meaning: string;
}

/** A command's output that was pasted, and what was understood of it. */
export interface Output {
  command: string;
  sentences: readonly { says: string; quote: string }[];
}

export interface Times {
  /** `2026-11-20T14:31`, by the reader's clock. */
  written: string;
  began?: string | undefined;
  ended?: string | undefined;
  /** `UTC+01:00`. */
  zone: string;
}

export interface FoundCause {
  id: string;
  title: string;
  summary: string;
  /** The check, as the site prints it and with the reader's values. */
  command: string;
  ownCommand: string;
  shows: string;
}

export interface Incident {
  symptom: string;
  state: State;
  /** The cause that was found; none on a shortlist. */
  cause?: FoundCause | undefined;
  /** What was still possible in the end, with its share, 0 to 1. */
  suspects: readonly { title: string; share: number }[];
  ruledOut: readonly string[];
  evidence: readonly Evidence[];
  outputs: readonly Output[];
  /** The facts that all of the pasted text tells. */
  told: Facts;
  /** Pasted lines that say nothing we know. */
  unknown: readonly { line: string; count: number }[];
  /** The cause's fixes, the best first, and the snippet of that one, once it has loaded. */
  fixes: readonly { id: string; title: string }[];
  snippet?: Snippet | undefined;
  times: Times;
}
