/** What the page and its worker say to each other. */
import type { Finding, Reading } from '../../log/read.ts';
import type { Known, Paste, Understood } from '../../outputs/read.ts';

/** Text from the clipboard, or files; several files are one text, so that an application's log explains nginx's. */
export type Source = { readonly text: string } | { readonly files: readonly File[] };

export interface Explained extends Finding {
  /** What happened, in one sentence. */
  readonly meaning: string;
  /** The message as the program words it. */
  readonly wording: string;
}

export interface Report extends Omit<Reading, 'findings'> {
  /** The findings that tell most come first. */
  readonly findings: Explained[];
  /** What else was pasted, and what was understood of it. */
  readonly outputs: readonly Understood[];
}

/** What the text tells beyond what was known before. */
export type News = Pick<Paste, 'facts' | 'details' | 'differences'>;

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: Report; readonly news: News }
  | { readonly kind: 'failure'; readonly reason: string };

/** What the page hears: also that a reading failed and is tried once more. */
export type Heard = FromWorker | { readonly kind: 'again'; readonly reason: string };

export interface ToWorker {
  readonly job: number;
  readonly source: Source;
  /** What the reader has answered before. */
  readonly known?: Known | undefined;
}

export type Answer = FromWorker & { readonly job: number };
