/** Puts lines together that a terminal, a mail or a form had wrapped, and FastCGI messages that span lines. */
import { accessSignature, isAccessHead } from './access.ts';
import { match } from './match.ts';
import { headOf } from './parts.ts';

const field = /(?:^|[\s,;"])(client|server|request|upstream|host|referrer):\s/g;
/** No line of nginx's begins so: the reason, the action, and what it was done to. */
const middle =
  /^(?:alert number \d|failed \(|\(\d{1,5}: |while [a-z]{4,12}\b|(?:from|to) upstream\b)/;
const widths = new Set([72, 76, 78, 79, 80, 96, 100, 120, 128, 132, 160, 200]);
const dateStart = /^\d{4}\/\d\d\/\d\d \d\d:/;
const quote = 34;
const mostPieces = 40;
const longest = 4096;

interface Pending {
  text: string;
  readonly number: number;
  readonly pieces: string[];
}

export class Joiner {
  readonly #emit: (text: string, number: number) => void;
  #pending: Pending | undefined;

  constructor(emit: (text: string, number: number) => void) {
    this.#emit = emit;
  }

  add(text: string, number: number, mayGoOn: boolean) {
    if (this.append(text)) return;
    this.flush();
    if (mayGoOn) this.#pending = { text, number, pieces: [text] };
    else this.#emit(text, number);
  }

  flush() {
    const done = this.#pending;
    this.#pending = undefined;
    if (done) this.#emit(done.text, done.number);
  }

  /** Whether the line was a piece of the one before. */
  append(text: string): boolean {
    const pending = this.#pending;
    if (!pending || pending.pieces.length >= mostPieces || pending.text.length >= longest)
      return false;
    const next = continuation(pending, text);
    if (next === undefined) return false;
    pending.text += gap(pending.pieces, next) + next;
    pending.pieces.push(next);
    return true;
  }
}

/** The part of `next` that goes on with what `before` says; undefined if it says something of its own. */
function continuation({ text: before, pieces }: Pending, next: string): string | undefined {
  if (isAccessHead(before)) return accessGoesOn(before, pieces, next) ? next : undefined;
  const head = headOf(next);
  if (!middle.test(next) && head.some(({ label }) => label !== 'prefix')) return undefined;
  const rest =
    head.length > 0 && head[0]?.text.endsWith('|') ? next.slice(head[0].end).trim() : next;
  return goesOn(before, rest) ? rest : undefined;
}

function goesOn(before: string, next: string): boolean {
  if (isQuoteOpen(before) || /[,(]$|: ?$/.test(before) || /^[,)]/.test(next)) return true;
  if (middle.test(next) && headOf(before).some(({ label }) => label === 'level')) return true;
  if (isHeadOnly(before) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  const own = match(next).signature;
  if (own && !own.ownLines) return false;
  return addsField(before, next) || (!match(before).signature && !!match(before + next).signature);
}

/** Whether a line of an access log may be the first piece of one. `next` is the first character of the line below it. */
export function isAccessPiece(text: string, next: number): boolean {
  return isAccessHead(text) && (!/" \d{3}(?!\d)/.test(text) || mayBeCut(text, next));
}

/** For a line that has all up to its status: it fills a terminal, the next one begins with a quote, or a quote is open. */
export function mayBeCut(text: string, next: number): boolean {
  return widths.has(text.length) || next === quote || (!isDigit(next) && isQuoteOpen(text));
}

/** With a digit begins a line of its own, as the client's address does, and hardly a piece of a quoted field. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What follows a request: a quoted field, a number, a lone dash, or a key with its value. */
function accessGoesOn(before: string, pieces: readonly string[], next: string): boolean {
  if (isAccessHead(next) || dateStart.test(next) || accessSignature(next)) return false;
  const isField = /^(?:"|\d{1,9}\s|- |[\w-]{2,24}=\S)/.test(next);
  return isField || isQuoteOpen(before) || (fillsTerminal(pieces) && !match(next).signature);
}

function isQuoteOpen(text: string): boolean {
  return text.split('"').length % 2 === 0 && text.length < 2000;
}

function isHeadOnly(text: string): boolean {
  const last = headOf(text).at(-1);
  return last !== undefined && last.label !== 'prefix' && last.end >= text.length;
}

function addsField(before: string, next: string): boolean {
  const had = new Set([...before.matchAll(field)].map((hit) => hit[1]));
  const has = [...next.matchAll(field)].map((hit) => hit[1]);
  return has.length > 0 && has.every((label) => !had.has(label));
}

/** A terminal breaks anywhere, at its full width; other programs put the break in the place of a space. */
function gap(pieces: readonly string[], next: string): string {
  return fillsTerminal(pieces) || /^[,)]/.test(next) ? '' : ' ';
}

function fillsTerminal(pieces: readonly string[]): boolean {
  const { length } = pieces.at(-1)!;
  return widths.has(length) || (pieces.length > 1 && pieces[0]!.length === length);
}
