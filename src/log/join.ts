/** Puts lines together that a terminal, a mail or a form had wrapped, and FastCGI messages that span lines. */
import { match } from './match.ts';
import { headOf } from './parts.ts';

const field = /(?:^|[\s,;"])(client|server|request|upstream|host|referrer):\s/g;
/** No line of nginx's begins so: the reason, the action, and what it was done to. */
const middle = /^(?:failed \(|\(\d{1,5}: |while [a-z]{4,12}\b|(?:from|to) upstream\b)/;
const widths = new Set([72, 76, 78, 79, 80, 96, 100, 120, 128, 132, 160, 200]);
const mostPieces = 40;
const longest = 4096;

export class Joiner {
  readonly #emit: (text: string, number: number) => void;
  #pending: { text: string; number: number; pieces: string[] } | undefined;

  constructor(emit: (text: string, number: number) => void) {
    this.#emit = emit;
  }

  add(text: string, number: number, isNginxLike: boolean) {
    if (this.append(text)) return;
    this.flush();
    if (isNginxLike) this.#pending = { text, number, pieces: [text] };
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
    const next = continuation(pending.text, text);
    if (next === undefined) return false;
    pending.text += gap(pending.pieces, next) + next;
    pending.pieces.push(next);
    return true;
  }
}

/** The part of `next` that goes on with what `before` says; undefined if it says something of its own. */
function continuation(before: string, next: string): string | undefined {
  const head = headOf(next);
  if (head.some(({ label }) => label !== 'prefix')) return undefined;
  const rest =
    head.length > 0 && head[0]?.text.endsWith('|') ? next.slice(head[0].end).trim() : next;
  return goesOn(before, rest) ? rest : undefined;
}

function goesOn(before: string, next: string): boolean {
  const isQuoteOpen = before.split('"').length % 2 === 0 && before.length < 2000;
  if (isQuoteOpen || /[,(]$|: ?$/.test(before) || /^[,)]/.test(next)) return true;
  if (middle.test(next) && headOf(before).some(({ label }) => label === 'level')) return true;
  if (isHeadOnly(before) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  const own = match(next).signature;
  if (own && !own.ownLines) return false;
  return addsField(before, next) || (!match(before).signature && !!match(before + next).signature);
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
  const last = pieces.at(-1)!;
  const isFull =
    widths.has(last.length) || (pieces.length > 1 && pieces[0]!.length === last.length);
  return isFull || /^[,)]/.test(next) ? '' : ' ';
}
