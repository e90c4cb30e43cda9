/**
 * nginx decodes an address before it writes the name of a file: line breaks, dates and whole fields may stand in it.
 * A text that is open at the end of a line is looked for in the lines below, up to where nginx itself goes on.
 */
import { endsOf, openingOf } from './chosen.ts';
import { isLog } from './could-be-log.ts';
import type { Opening } from './chosen.ts';

/** Whether a visitor's text begins in the line and does not end in it. */
export function isLeftOpen(line: string): boolean {
  const opening = openingOf(line);
  return opening !== undefined && endsOf(line, opening).length === 0;
}

/** Whether the line ends a visitor's text that began in an earlier one. */
export function closes(line: string, earlier: string): boolean {
  const opening = openingOf(earlier);
  return opening !== undefined && isEndOf(line, opening);
}

/** A line with a visitor's text of its own ends that first. */
function isEndOf(line: string, opening: Opening): boolean {
  const own = openingOf(line);
  const ends = endsOf(line, { ...opening, from: 0 }).length;
  return own?.closes.source === opening.closes.source ? ends > 1 : ends > 0;
}

/**
 * A line without the fields and dates that stand in a visitor's text. Where it could end at several places that say
 * different things, the visitor wrote all but one of them, and none is believed.
 */
export function sealed(line: string): string {
  const opening = openingOf(line);
  const ends = opening ? endsOf(line, opening) : [];
  const last = ends.at(-1);
  if (!opening || last === undefined || !fields.test(line.slice(opening.from, last))) return line;
  const said = new Set(ends.map((end) => line.slice(end).split(/[:,]/, 1)[0]));
  return said.size > 1 ? `${line.slice(0, opening.from)}…` : withoutLines(line, opening, last);
}

/** One line of what a visitor's text has broken into several; undefined where it is only one that was wrapped. */
export function mended(lines: readonly string[]): string | undefined {
  const whole = lines.join(' ');
  const opening = openingOf(whole);
  const last = opening && endsOf(whole, opening).at(-1);
  if (!opening || last === undefined) return undefined;
  const hasLines =
    lines.slice(1).some(isLog) || whole.slice(opening.from, last).includes(', client: ');
  return hasLines ? withoutLines(whole, opening, last) : undefined;
}

const labels =
  ', (?:client|server|request|subrequest|upstream|host|referrer|resolver|bytes from/to client): ?';
const fields = new RegExp(labels);
const lineParts = new RegExp(String.raw`\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \[|${labels}`, 'g');

/** With `…` in the place of the visitor's text; an application's keeps its words. */
function withoutLines(text: string, { from, isCompared }: Opening, to: number): string {
  const kept = isCompared ? text.slice(from, to).replace(lineParts, ' ') : '…';
  return text.slice(0, from) + kept + text.slice(to);
}

/** Pieces that were cut at dates, with those put together again that a visitor's text has in it. */
export function withoutForged(pieces: readonly string[]): string[] {
  let whole: string[] = [];
  for (const piece of pieces) {
    const first = whole.findIndex((it) => closes(piece, it));
    const together = first === -1 ? undefined : mended([...whole.slice(first), piece]);
    if (together) whole = [...whole.slice(0, first), together];
    else if (whole.length > 0 && endsOpenQuote(piece)) whole.push(`${whole.pop()} ${piece}`);
    else whole.push(piece);
  }
  return whole.map(sealed);
}

/** A quote ends here that was opened before the date. */
function endsOpenQuote(piece: string): boolean {
  return piece.endsWith('"') && piece.split('"').length % 2 === 0;
}
