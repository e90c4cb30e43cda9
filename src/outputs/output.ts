/** What the readers of commands' outputs have in common. */
import type { Facts } from '../../machines/facts.ts';
import { detailsFrom } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';
import type { Known } from '../log/upstream.ts';

export type { Known };

export interface Line {
  readonly text: string;
  /** Its number in the pasted text, from 1. */
  readonly at: number;
}

/** What was printed between two prompts. */
export interface Section {
  /** The command as typed, where the prompt's line was pasted too. */
  readonly command: string | undefined;
  readonly at: number;
  /** The command's last line, where it was typed over several. */
  readonly until?: number;
  readonly lines: readonly Line[];
}

/** What was understood, and the text that says so. */
export interface Sentence {
  readonly says: string;
  readonly quote: string;
  /** It settles nothing yet; `says` ends with what would. */
  readonly open?: boolean;
}

export interface Told extends Known {
  readonly sentences: readonly Sentence[];
}

/** What an error page is called in the place of a command: it is none’s output. */
export const errorPageName = 'Error page';

/** An output that was recognised. */
export interface Sighting {
  readonly command: string;
  readonly lines: readonly Line[];
  /** What it means, given what is known. */
  readonly tell: (known: Known) => Told;
}

/** A part of an output that another reader puts together. */
export type Part = Omit<Sighting, 'command'>;

/** Finds the outputs of one command, or of a few that print the same, in all that was pasted. */
export type OutputReader = (sections: readonly Section[]) => Sighting[];

/** A reader that looks at each section alone. */
export const ofEach =
  (read: (section: Section) => Sighting | undefined): OutputReader =>
  (sections) =>
    sections.flatMap((section) => read(section) ?? []);

export const saying = (...sentences: Sentence[]): Told => ({ facts: {}, details: {}, sentences });

/** What follows without a sentence of its own; malformed details are dropped. */
export function unsaid(details: { readonly [D in DetailId]?: string | undefined }): Told {
  return { ...saying(), details: detailsFrom(details) };
}

/** A sentence with the facts and details that follow from it; malformed details are dropped. */
export function settled(
  says: string,
  quote: string,
  facts: Facts,
  details: { readonly [D in DetailId]?: string | undefined } = {},
): Told {
  return { facts, details: detailsFrom(details), sentences: [{ says, quote: trimmed(quote) }] };
}

/** What is seen, and what is missing before it answers. */
export function open(says: string, quote: string, details: Details = {}): Told {
  return { facts: {}, details, sentences: [{ says, quote: trimmed(quote), open: true }] };
}

export function together(...all: readonly Told[]): Told {
  return {
    facts: Object.assign({}, ...all.map(({ facts }) => facts)) as Facts,
    details: Object.assign({}, ...all.map(({ details }) => details)) as Details,
    sentences: all.flatMap(({ sentences }) => sentences),
  };
}

/** The lines as a page quotes them: without their indentation. */
export function quoted(lines: readonly Line[]): string {
  return trimmed(lines.map(({ text }) => text).join('\n'));
}

function trimmed(quote: string): string {
  const lines = quote.split('\n').map((line) => line.trim());
  return lines.join('\n');
}
