/** Text in pieces -> physical lines -> the fast or the slow way of reading them. */
import { accessSignature } from './access.ts';
import { longestLine } from './clean.ts';
import { mayBeCut } from './join.ts';
import { countFast, isDated } from './fast.ts';
import { SlowReader, cutAtDates, dateAt } from './slow.ts';
import type { Tally } from './tally.ts';

/** Without a line's end for so long, the text is read as if one were there. */
const longestWait = 1 << 16;

/** First characters of a line that may go on with the line before: `, ` and the labels of fields. */
const goOn = new Set([...', \tcsruh'].map((character) => character.charCodeAt(0)));

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
    if (text.length > longestLine) this.#long(text);
    else this.#one(text, next);
  }

  #one(text: string, next: number) {
    const at = isDated(text, 0) ? 0 : isDated(text, this.#prefix) ? this.#prefix : -1;
    if (at !== -1 && !goOn.has(next)) {
      this.#slow.flush();
      if (countFast(text, at, this.lines, this.#tally)) return;
    }
    const access = at === -1 ? accessSignature(text) : undefined;
    if (access && !mayBeCut(text, next)) {
      this.#slow.flush();
      return this.#tally.addSigned(access, text, this.lines);
    }
    if (at === -1) this.#prefix = Math.max(0, dateAt(text));
    this.#slow.add(text, this.lines, next);
  }

  /** Longer than anything nginx writes: many lines joined, or none. */
  #long(text: string) {
    this.#slow.flush();
    for (const piece of cutAtDates(text)) this.#one(piece, 0);
    this.#slow.flush();
  }

  /** Reads what has come of a line that does not end, and keeps its last date for what follows. */
  #unload() {
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
