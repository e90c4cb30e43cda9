/** Names of error numbers, as programs write them where nginx writes the number: Linux’s numbers. */
const numbers: Readonly<Record<string, number>> = {
  enoent: 2,
  eagain: 11,
  eacces: 13,
  emfile: 24,
  enospc: 28,
  epipe: 32,
  eaddrinuse: 98,
  eaddrnotavail: 99,
  enetunreach: 101,
  econnreset: 104,
  etimedout: 110,
  econnrefused: 111,
  ehostunreach: 113,
};

/** What nginx writes for a name such as `EHOSTUNREACH`: `(113`. */
export function numberOf(word: string): string | undefined {
  const number = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
  return number === undefined ? undefined : `(${number}`;
}
