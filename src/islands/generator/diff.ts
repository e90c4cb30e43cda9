/** What an edit changes, line by line. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  line: string;
}

/** The lines of both texts, with as many as possible taken as the same. */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before ? before.split('\n') : [];
  const now = after ? after.split('\n') : [];
  const kept = keptFrom(old, now);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      lines.push({ kind: 'same', line: old[i]! });
      i += 1;
      j += 1;
    } else if (i < old.length && kept(i + 1, j) >= kept(i, j + 1)) {
      lines.push({ kind: 'removed', line: old[i]! });
      i += 1;
    } else {
      lines.push({ kind: 'added', line: now[j]! });
      j += 1;
    }
  }
  return lines;
}

/** How many lines can stay the same from a place in each text on. */
function keptFrom(old: string[], now: string[]): (i: number, j: number) => number {
  const table = old.map(() => now.map(() => 0));
  const at = (i: number, j: number) => (j > now.length ? -1 : (table[i]?.[j] ?? 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i]![j] =
        old[i] === now[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
