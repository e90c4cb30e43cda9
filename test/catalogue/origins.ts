/** `node test/catalogue/origins.ts` writes `src/log/origins.json`: the files and releases that write each signature. */
import { writeFileSync } from 'node:fs';
import { match } from '../../src/log/match.ts';
import { filled } from './filled.ts';
import { catalogue, compare } from './history.ts';
import type { Entry } from './history.ts';

interface Source {
  files: string[];
  since?: string;
  until?: string;
  also?: string[];
}

/** A signature is as old as its oldest format, and gone only when all its formats are. */
export function origins(): Record<string, Source> {
  const bySignature = new Map<string, Set<Entry>>();
  for (const entry of catalogue().formats)
    for (const message of filled(entry)) {
      const { signature } = match(message);
      if (signature?.writer !== 'nginx') continue;
      const entries = bySignature.get(signature.id) ?? new Set();
      bySignature.set(signature.id, entries.add(entry));
    }
  const found = [...bySignature].map(([id, entries]) => [id, sourceOf([...entries])] as const);
  return Object.fromEntries(found.toSorted(([a], [b]) => a.localeCompare(b)));
}

function sourceOf(entries: readonly Entry[]): Source {
  const first = extreme(
    entries.map(({ since }) => since),
    -1,
  );
  const last = extreme(
    entries.map(({ until }) => until),
    1,
  );
  const also = first ? [...new Set(entries.flatMap((entry) => entry.also ?? []))] : [];
  return {
    files: [...new Set(entries.map(({ file }) => file))].toSorted(),
    ...(first && { since: first }),
    ...(last && { until: last }),
    ...(also.length > 0 && { also: also.toSorted(compare) }),
  };
}

/** Undefined as soon as one of them is: it was always there, or is still. */
function extreme(releases: readonly (string | undefined)[], sign: 1 | -1): string | undefined {
  if (releases.includes(undefined)) return undefined;
  return (releases as string[]).toSorted((a, b) => sign * compare(b, a))[0];
}

if (import.meta.main)
  writeFileSync(
    new URL('../../src/log/origins.json', import.meta.url),
    `${JSON.stringify(origins(), undefined, 2)}\n`,
  );
