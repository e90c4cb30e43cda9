/** The line as people paste it: mended, joined with its other pieces or cut into its lines, then counted. */
import { accessSignature } from './access.ts';
import { bareSignature } from './bare.ts';
import { openingOf, restFrom } from './chosen.ts';
import { clean, goesOn, isDecoration, isJsonField, isPrompt } from './clean.ts';
import { withoutForged } from './forged.ts';
import { Frames } from './frames.ts';
import { Joiner, isAccessPiece } from './join.ts';
import { match } from './match.ts';
import type { Match } from './match.ts';
import { partsOf } from './parts.ts';
import type { Part, PartLabel } from './parts.ts';
import type { Tally } from './tally.ts';

const date = /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[/;
const dates = new RegExp(date, 'g');

export class SlowReader {
  readonly #tally: Tally;
  readonly #joiner: Joiner;
  readonly #frames = new Frames();
  #isPending = false;
  /** Within a command that was typed over several lines. */
  #isTyping = false;

  constructor(tally: Tally) {
    this.#tally = tally;
    this.#joiner = new Joiner((text, number) => count(text, number, tally));
  }

  add(line: string, number: number, next: number) {
    const text = clean(line);
    const found = match(text);
    if (this.#isNothing(text, found)) return this.flush();
    const isFrame = this.#frames.has(text, line);
    const mayGoOn = found.isNginxLike || isAccessPiece(text, next);
    if (!this.#isPending && !mayGoOn) {
      if (found.signature || !isFrame) countAlone(text, number, found, this.#tally);
      return;
    }
    this.#isPending = true;
    if (isFrame && !mayGoOn && !found.signature) {
      this.#joiner.append(text);
      return;
    }
    for (const piece of withoutForged(cutAtDates(text))) this.#joiner.add(piece, number, mayGoOn);
  }

  /** An empty line, a decoration, or a line of a command that was typed over several. */
  #isNothing(text: string, found: Match): boolean {
    const isTyped = this.#isTyping && !found.signature && dateAt(text) === -1;
    this.#isTyping = (isTyped || isPrompt(text)) && goesOn(text);
    return isTyped || text === '' || isDecoration(text);
  }

  flush() {
    if (!this.#isPending) return;
    this.#isPending = false;
    this.#joiner.flush();
  }
}

/** A line of another program: it has no parts of nginx's and is not continued. */
function countAlone(text: string, number: number, { signature, shape }: Match, tally: Tally) {
  const access = accessSignature(text);
  if (access) tally.addSigned(access, text, number);
  else if (signature && !signature.ownLines) tally.add(text, '', '', text, number);
  else if (!isJsonField(text)) tally.addUnknown(shape, text);
}

/** A prefix longer than this is text of its own. */
const longestPrefix = 256;

export function dateAt(text: string): number {
  return text.search(date);
}

/** Several log lines that were joined to one. What stands before the first date is its prefix. */
export function cutAtDates(text: string): string[] {
  const starts = startsIn(text);
  const first = starts[0] ?? 0;
  if (starts.length < 2 && first <= longestPrefix) return [text];
  if (first > longestPrefix) starts.unshift(0);
  else starts[0] = 0;
  return starts.map((start, nth) => text.slice(start, starts[nth + 1]).trim());
}

/** A date within quotes is no line's beginning, but what somebody sent. */
function startsIn(text: string): number[] {
  const starts: number[] = [];
  const rest = restFrom(text);
  for (const { index } of text.matchAll(dates))
    if (index < rest && isEven(text, starts.at(-1) ?? 0, index)) starts.push(index);
  return starts;
}

/** Whether quotes are closed. Each piece is looked at once. */
function isEven(text: string, from: number, to: number): boolean {
  return text.slice(from, to).split('"').length % 2 === 1;
}

function count(text: string, number: number, tally: Tally) {
  const parts = partsOf(text);
  const access = isOfNginx(parts) ? undefined : accessSignature(text);
  if (access) return tally.addSigned(access, text, number);
  const bare = bareSignature(parts);
  if (bare) return tally.addSigned(bare, text, number);
  const message = messageOf(text, parts);
  const { signature, shape } = match(message);
  if (signature?.ownLines && isOfAnother(parts)) return tally.addUnknown(shape, text);
  const of = (label: PartLabel) => parts.find((part) => part.label === label);
  const upstream = of('upstream')?.text ?? '';
  const address = /^[a-z]{0,8}(?::\/\/)?(?:unix:[^:]{1,120}|[^/]{1,260})/.exec(upstream)?.[0] ?? '';
  const subject = { server: of('server')?.text ?? '', upstream: address };
  return isOwn(text, parts)
    ? tally.addOwn(message, subject, text, number)
    : tally.add(message, subject.server, subject.upstream, text, number);
}

/** nginx writes its levels in lower case, and its process as two numbers: a line with another head has its own words. */
function isOfAnother(parts: readonly Part[]): boolean {
  return parts.some(({ label, text }) => label === 'level' && /[A-Z]/.test(text));
}

function isOfNginx(parts: readonly Part[]): boolean {
  return parts.some(({ label, text }) => label === 'process' && text.includes('#'));
}

/** About nginx itself, as when it starts: no request is concerned, and nothing in it is a visitor's. */
function isOwn(text: string, parts: readonly Part[]): boolean {
  const isRequest = parts.some(({ label }) => label === 'connection' || label === 'client');
  return !isRequest && (isOfNginx(parts) || text.startsWith('nginx: ['));
}

/** What is compared with the signatures: for a line of nginx its message, for other programs the line up to its fields. */
function messageOf(text: string, parts: readonly Part[]): string {
  const own = parts.filter(({ label }) => label === 'message' || label === 'action');
  const start = isOfNginx(parts) ? (own[0]?.start ?? text.length) : 0;
  const message = text.slice(start, own.at(-1)?.end);
  return parts.some(({ label }) => label === 'bytes') && !openingOf(text)
    ? `${message}, bytes from/to client`
    : message;
}
