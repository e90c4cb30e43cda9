/** Text in pieces -> physical lines -> the fast or the slow way of reading them. */
import { accessSignature } from './access.ts';
import { longestLine } from './clean.ts';
import { countFast, isDated } from './fast.ts';
import { createSlowReader, cutAtDates } from './slow.ts';
import type { Tally } from './tally.ts';

/** Without a line's end for so long, the text is read as if one were there. */
const longestWait = 1 << 16;

/** First characters of a line that may go on with the line before: `, ` and the labels of fields. */
const goOn = new Set([...', \tcsruh'].map((character) => character.charCodeAt(0)));

export function createFeed(tally: Tally) {
  const slow = createSlowReader(tally);
  let carry = '';
  let lines = 0;
  let isSkipping = false;
  let prefix = 0;
  const sample = { characters: 0, odd: 0 };

  function push(chunk: string) {
    if (sample.characters < longestWait) inspect(chunk.slice(0, longestWait));
    const text = carry + chunk;
    let from = 0;
    // The last line waits for the first character of the next one, which may be its continuation.
    for (let end; (end = text.indexOf('\n', from)) !== -1 && end + 1 < text.length; from = end + 1)
      line(text.slice(from, end), text.charCodeAt(end + 1));
    carry = text.slice(from);
    if (carry.length > longestWait) unload();
  }

  function inspect(text: string) {
    sample.characters += text.length;
    sample.odd += text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  }

  function line(raw: string, next: number) {
    lines += 1;
    if (isSkipping) {
      isSkipping = false;
      return;
    }
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (text.length > longestLine) long(text);
    else one(text, next);
  }

  function one(text: string, next: number) {
    const at = isDated(text, 0) ? 0 : isDated(text, prefix) ? prefix : -1;
    if (at !== -1 && !goOn.has(next)) {
      slow.flush();
      if (countFast(text, at, lines, tally)) return;
    } else if (at === -1) {
      const access = accessSignature(text);
      if (access) {
        slow.flush();
        return tally.addSigned(access, text, lines);
      }
    }
    if (at === -1) prefix = Math.max(0, text.search(/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[/));
    slow.add(text, lines);
  }

  /** Longer than anything nginx writes: many lines joined, or none. */
  function long(text: string) {
    slow.flush();
    for (const piece of cutAtDates(text)) one(piece, 0);
    slow.flush();
  }

  /** Reads what has come of a line that does not end; the rest is skipped up to its end or the next date. */
  function unload() {
    const pieces = cutAtDates(carry);
    carry = pieces.length > 1 ? pieces.pop()! : '';
    lines += 1;
    if (!isSkipping || pieces.length > 1) for (const piece of pieces) long(piece);
    lines -= 1;
    isSkipping = carry === '';
  }

  function end() {
    if (carry !== '') line(carry.replace(/\n$/, ''), 0);
    else if (isSkipping) lines += 1;
    slow.flush();
    return { lines, isText: sample.odd * 20 < sample.characters || sample.characters === 0 };
  }

  return { push, end };
}
