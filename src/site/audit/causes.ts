import { likelyCauses, missing, oddsFile } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

const causeFile = (id: string) => `content/causes/${id}.mdx`;

export function causePages(index: Index): Contradiction[] {
  const likely = likelyCauses(index);
  const pages = Object.keys(index.causes);
  return [
    ...missing(likely, pages, (id) => ({
      what: `the cause “${id}” has odds but no page`,
      file: causeFile(id),
    })),
    ...missing(pages, likely, (id) => ({
      what: `the cause “${id}” has a page but no odds, so nothing leads to it`,
      file: oddsFile,
    })),
  ];
}

export function fixesOfCauses({ causes, fixes }: Index): Contradiction[] {
  return Object.entries(causes).flatMap(([cause, page]) =>
    missing(page.fixes, fixes, (fix) => ({
      what: `the cause “${cause}” names the fix “${fix}”, which has no page`,
      file: causeFile(cause),
    })),
  );
}

export function lookalikesOfCauses({ causes }: Index): Contradiction[] {
  return Object.entries(causes).flatMap(([cause, { lookalikes }]) => [
    ...missing(lookalikes, Object.keys(causes), (id) => ({
      what: `the cause “${cause}” names the lookalike “${id}”, which has no page`,
      file: causeFile(cause),
    })),
    ...lookalikes
      .filter((id) => id === cause)
      .map(() => ({
        what: `the cause “${cause}” names itself as its lookalike`,
        file: causeFile(cause),
      })),
  ]);
}
