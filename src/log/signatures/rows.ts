/** Rows of a table in which only what differs is written. */
import { fold } from '../scanner.ts';
import type { Signature } from './signature.ts';

type Shared = Omit<Partial<Signature>, 'id' | 'wording' | 'meaning'> & Pick<Signature, 'status'>;

/** Without `says`, the words of the wording between its `…`, up to "while" or the place in a file. */
export type Row = readonly [
  id: string,
  wording: string,
  meaning: string,
  own?: Partial<Omit<Signature, 'id' | 'wording' | 'meaning'>>,
];

export function rowsOf(shared: Shared, rows: readonly Row[]): Signature[] {
  return rows.map(([id, wording, meaning, own]) => ({
    writer: 'nginx',
    says: wordsOf(wording),
    ...shared,
    ...own,
    id,
    wording,
    meaning,
  }));
}

function wordsOf(wording: string): string[] {
  const [message] = wording.split(/ while | in …$/);
  return message!
    .split('…')
    .map((words) => words.trim())
    .filter((words) => fold(words).length >= 4);
}
