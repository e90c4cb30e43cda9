/** Text in pieces -> physical lines -> the fast or the slow way of reading them. */
import { accessSignature } from './access.ts';
import { longestLine } from './clean.ts';
import { mayBeCut } from './join.ts';
import { countFast, isDated } from './fast.ts';
import { closes, isLeftOpen, mended } from './forged.ts';
import { SlowReader, cutAtDates, dateAt } from './slow.ts';
import type { Tally } from './tally.ts';

/** Without a line's end for so long, the text is read as if one were there. */
const longestWait = 1 << 16;

/** First characters of a line that may go on with the line before: `, ` and the labels of fields. */
const goOn = new Set([...', \tcsruh'].map((character) => character.charCodeAt(0)));

/** nginx cuts what it logs at 2048 bytes (NGX_MAX_ERROR_STR). */
const longestEntry = 2048;
const mostLines = 64;

interface Line {
  readonly text: string;
  /** The first character of the line below. */
  readonly next: number;
  readonly number: number;
}

export class Feed {
  lines = 0;
  readonly #tally: Tally;
  readonly #slow: SlowReader;
  #carry = '';
  /** In a line that is too long: what follows is passed over up to its end, or to a date. */
  #isSkipping = false;
  /** How much stood before the date of the last line that had something there. */
  #prefix = 0;
  readonly #sample = { characters: 0, odd: 0 };
  /** Lines from one on in which a visitor's text begins that has not ended yet. */
  #open: Line[] = [];
  /** How many of them are within it, as far as is known. */
  #ended = 0;

  constructor(tally: Tally) {
    this.#tally = tally;
    this.#slow = new SlowReader(tally);
  }

  push(chunk: string) {
    if (this.#sample.characters < longestWait) this.#inspect(chunk.slice(0, longestWait));
    const text = this.#carry + chunk;
    let from = 0;
    // The last line waits for the first character of the next one, which may be its continuation.
    for (let end; (end = text.indexOf('\n', from)) !== -1 && end + 1 < text.length; from = end + 1)
      this.#line(text.slice(from, end), text.charCodeAt(end + 1));
    this.#carry = text.slice(from);
    if (this.#carry.length > longestWait) this.#unload();
  }

  end() {
    if (this.#carry !== '') this.#line(this.#carry.replace(/\n$/, ''), 0);
    else if (this.#isSkipping) this.lines += 1;
    this.#release();
    this.#slow.flush();
  }

  isText(): boolean {
    return this.#sample.odd * 20 <= this.#sample.characters;
  }

  #inspect(text: string) {
    this.#sample.characters += text.length;
    for (let at = 0; at < text.length; at += 1)
      if (isOdd(text.charCodeAt(at))) this.#sample.odd += 1;
  }

  #line(raw: string, next: number) {
    this.lines += 1;
    const text = this.#unskipped(raw.endsWith('\r') ? raw.slice(0, -1) : raw);
    this.#isSkipping = false;
    const line = { text, next, number: this.lines };
    if (this.#open.length > 0) this.#goOn(line);
    else this.#read(line, true);
  }

  /** Until nginx would have cut the text off: it may hold what looks like its end. */
  #goOn(line: Line) {
    this.#open.push(line);
    if (closes(line.text, this.#open[0]!.text)) {
      if (mended(this.#open.map(({ text }) => text)) === undefined) return this.#release();
      this.#ended = this.#open.length;
    }
    const length = this.#open.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (length > longestEntry || this.#open.length > mostLines) this.#release();
  }

  /** The visitor's text as one line, and what came below; without an end, it was a line that somebody has cut. */
  #release() {
    const lines = this.#open;
    const text = mended(lines.slice(0, this.#ended).map((it) => it.text));
    const rest = text === undefined ? lines : lines.slice(this.#ended);
    this.#open = [];
    this.#ended = 0;
    if (text !== undefined) this.#read({ ...lines[0]!, text, next: 0 }, false);
    for (const line of rest) this.#read(line, false);
  }

  #read({ text, next, number }: Line, mayOpen: boolean) {
    if (text.length > longestLine) this.#long(text, number);
    else this.#one(text, next, number, mayOpen);
  }

  #one(text: string, next: number, number: number, mayOpen = false) {
    const at = isDated(text, 0) ? 0 : isDated(text, this.#prefix) ? this.#prefix : -1;
    if (at !== -1 && !goOn.has(next)) {
      this.#slow.flush();
      if (countFast(text, at, number, this.#tally)) return;
    }
    const access = at === -1 ? accessSignature(text) : undefined;
    if (access && !mayBeCut(text, next)) {
      this.#slow.flush();
      return this.#tally.addSigned(access, text, number);
    }
    if (at === -1) this.#prefix = Math.max(0, dateAt(text));
    if (mayOpen && isLeftOpen(text)) this.#open.push({ text, next, number });
    else this.#slow.add(text, number, next);
  }

  /** Longer than anything nginx writes: many lines joined, or none. */
  #long(text: string, number = this.lines) {
    this.#slow.flush();
    for (const piece of cutAtDates(text)) this.#one(piece, 0, number);
    this.#slow.flush();
  }

  /** Reads what has come of a line that does not end, and keeps its last date for what follows. */
  #unload() {
    this.#release();
    const text = this.#unskipped(this.#carry);
    const pieces = text === '' ? [] : cutAtDates(text);
    this.#carry = pieces.length > 1 ? pieces.pop()! : '';
    this.#isSkipping = this.#carry === '';
    this.lines += 1;
    for (const piece of pieces) this.#long(piece);
    this.lines -= 1;
  }

  #unskipped(text: string): string {
    if (!this.#isSkipping) return text;
    const date = dateAt(text);
    return date === -1 ? '' : text.slice(date);
  }
}

/** No part of text: control characters but for zero bytes, white space and colours; bytes that are no UTF-8. */
function isOdd(code: number): boolean {
  return (code > 0 && code < 32 && code !== 27 && (code < 9 || code > 13)) || code === 0xfffd;
}
