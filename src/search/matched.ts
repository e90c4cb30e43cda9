/**
 * Where the index has no word that begins as the one searched for, Pagefind takes words that share its first letters,
 * down to one: “plutonium” finds “P”. That helps with a slip of the keyboard and is noise otherwise.
 */

/** How many of a query's words are really among the words that were found, 0 to 1. */
export function shareMatched(query: string, found: readonly string[]): number {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return 0;
  const parts = found.flatMap(wordsOf);
  const matched = wanted.filter((word) => parts.some((part) => isMeant(word, part)));
  return matched.length / wanted.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** More than half of the word stands at the start of the other: “buffers” and “buffer”, “selinxu” and “SELinux”. */
function isMeant(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared += 1;
  return shared > word.length / 2;
}
