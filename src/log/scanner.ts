/**
 * Finds all needles of all signatures in one pass over a text, however many signatures there are (Aho and Corasick's
 * automaton as a dense table). White space does not count and case is folded, so that a line matches however it was
 * wrapped, spaced or machine-translated.
 *
 * The same pass computes the text's shape, a hash of all that is neither digit nor white space: lines that differ in
 * time, pid or port only have one shape.
 */
const SKIP = 255;
const OTHER = 0;

export interface Scan {
  /** The needles that occur, by number, each once. Valid until the next scan. */
  readonly found: readonly number[];
  readonly shape: number;
}

export type Scanner = (text: string) => Scan;

/** Lower case and no white space: the form in which needles are compared. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

export function scannerOf(needles: readonly string[]): Scanner {
  const classes = classesOf(needles);
  const width = Math.max(...classes.map((it) => (it === SKIP ? 0 : it))) + 1;
  const trie = trieOf(needles, classes, width);
  const { next, ends } = automatonOf(trie, width);
  const lastSeen = new Uint32Array(needles.length);
  let round = 0;

  return (text) => {
    round += 1;
    const found: number[] = [];
    let state = 0;
    let low = 17;
    let high = 31;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? classes[code]! : OTHER;
      if (kind === SKIP) continue;
      if (code < 48 || code > 57) {
        low = Math.imul(low ^ code, 0x01000193);
        high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13);
      }
      state = next[state * width + kind]!;
      const end = ends[state];
      if (end !== undefined) collect(end, found, lastSeen, round);
    }
    return { found, shape: (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff) };
  };
}

function collect(end: readonly number[], found: number[], lastSeen: Uint32Array, round: number) {
  for (const needle of end) {
    if (lastSeen[needle] === round) continue;
    lastSeen[needle] = round;
    found.push(needle);
  }
}

/** For each ASCII character its column in the table: one for both cases, 0 for those that are in no needle. */
function classesOf(needles: readonly string[]): Uint8Array {
  const classes = new Uint8Array(128);
  let count = 0;
  for (const character of new Set(needles.map(fold).join(''))) {
    count += 1;
    classes[character.charCodeAt(0)] = count;
    classes[character.toUpperCase().charCodeAt(0)] = count;
  }
  for (const space of ' \t\r\n\v\f') classes[space.charCodeAt(0)] = SKIP;
  return classes;
}

interface Trie {
  /** Row by state, column by class; 0 where there is no edge. */
  readonly next: Uint16Array;
  readonly ends: (number[] | undefined)[];
}

function trieOf(needles: readonly string[], classes: Uint8Array, width: number): Trie {
  const folded = needles.map(fold);
  const next = new Uint16Array((folded.join('').length + 1) * width);
  const ends: (number[] | undefined)[] = [undefined];
  folded.forEach((needle, number) => {
    let state = 0;
    for (const character of needle) {
      const edge = state * width + classes[character.charCodeAt(0)]!;
      if (next[edge] === 0) next[edge] = ends.push(undefined) - 1;
      state = next[edge]!;
    }
    ends[state] = [...(ends[state] ?? []), number];
  });
  return { next, ends };
}

/** Fills the missing edges with those of the longest suffix that is also a state, breadth first. */
function automatonOf({ next, ends }: Trie, width: number): Trie {
  const suffix = new Uint16Array(ends.length);
  const queue = [0];
  for (const state of queue) {
    for (let kind = 0; kind < width; kind += 1) {
      const edge = state * width + kind;
      const target = next[edge]!;
      const fallback = state === 0 ? 0 : next[suffix[state]! * width + kind]!;
      if (target === 0) next[edge] = fallback;
      else {
        suffix[target] = fallback;
        const inherited = ends[fallback];
        if (inherited) ends[target] = [...(ends[target] ?? []), ...inherited];
        queue.push(target);
      }
    }
  }
  return { next, ends };
}
