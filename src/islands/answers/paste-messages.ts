/** What a question's page and its worker say to each other. */
import type { Known, Paste } from '../../outputs/read.ts';
import type { Explained } from '../log-reader/messages.ts';

export interface ToPasteWorker {
  readonly job: number;
  readonly text: string;
  readonly known: Known;
}

/** A paste as the page shows it. */
export interface PasteReport extends Omit<Paste, 'log'> {
  readonly findings: readonly Explained[];
  /** Lines of which nothing is known. */
  readonly unknown: number;
}

export interface FromPasteWorker {
  readonly job: number;
  readonly report: PasteReport;
}
