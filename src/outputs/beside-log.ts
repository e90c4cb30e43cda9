/** Of a long text, the lines that are none of a log: what commands printed stands before the log, after it or in between. */
import { accessSignature } from '../log/access.ts';
import { longestLine } from '../log/clean.ts';
import { isDated } from '../log/fast.ts';
import type { Line } from './output.ts';

export class BesideLog {
  /** Characters that are kept from the start, and as many from the end. */
  readonly #half: number;
  readonly #first: Line[] = [];
  #firstLength = 0;
  #last: Line[] = [];
  #lastLength = 0;
  #carry = '';
  #number = 0;

  constructor(longest: number) {
    this.#half = longest / 2;
  }

  push(chunk: string) {
    const text = this.#carry + chunk;
    let from = 0;
    for (let end; (end = text.indexOf('\n', from)) !== -1; from = end + 1)
      this.#line(text, from, end);
    // A line that does not end is cut: nothing that a command prints is so long.
    this.#carry = text.slice(from, from + longestLine);
  }

  end(): Line[] {
    this.#line(this.#carry, 0, this.#carry.length);
    this.#carry = '';
    return [...this.#first, ...this.#last];
  }

  #line(text: string, from: number, end: number) {
    this.#number += 1;
    if (isDated(text, from)) return;
    const line = ` ${text.slice(from, Math.min(end, from + longestLine))}`.slice(1);
    if (accessSignature(line)) return;
    if (this.#firstLength < this.#half) {
      this.#firstLength += line.length + 1;
      this.#first.push({ text: line, at: this.#number });
      return;
    }
    this.#lastLength += line.length + 1;
    this.#last.push({ text: line, at: this.#number });
    if (this.#lastLength > 2 * this.#half) this.#forget();
  }

  /** Seldom enough that each line is moved once. */
  #forget() {
    let dropped = 0;
    while (this.#lastLength > this.#half)
      this.#lastLength -= this.#last[dropped++]!.text.length + 1;
    this.#last = this.#last.slice(dropped);
  }
}
