import type { ComponentType } from 'preact';
import type { FactId } from '../../../machines/facts.ts';
import type { TreeId } from '../../../machines/index.ts';
import type { CauseId } from '../../../machines/odds.ts';
import type { Words } from '../../../machines/words.ts';
import type { Outlines } from '../../diagnosis/outline.ts';
import type { Details } from '../../log/details.ts';

/** Where the reader stands, and what the page knows about the trees around. */
export interface Place {
  tree: TreeId;
  /** The page's question; a shortlist has none. */
  fact?: FactId | undefined;
  outlines: Outlines;
  /** What the page's facts are called: those that it shows when nothing is known. */
  words: Words;
  /** The very first question, where one starts again. */
  start: { tree: TreeId; fact: FactId };
  /** The tree whose page asks for a fact, for each fact that can be asked on the way here. */
  askedIn: { readonly [F in FactId]?: TreeId };
  /** Shows the reader's own values; fetched with the words of what is known. */
  Values?: ComponentType<{ details: Details }> | undefined;
  titles: { readonly [C in CauseId]?: string };
}

/** A place as the page hands it over, as JSON: the outlines as text, which says each name once. */
export type OnPage<P extends Place> = Omit<P, 'outlines' | 'Values'> & { outlines: string };
