/** The scores of some cases, against what each has to reach. */
import type { Case } from './case.ts';
import { placeOf, walked } from './judge.ts';

interface Score {
  readonly what: string;
  readonly bar: number;
  readonly atMost?: true;
  readonly value: number;
  readonly of: number;
}

export function scoresOf(cases: readonly Case[]): Score[] {
  const withLines = cases.filter(({ text }) => text !== undefined);
  const places = withLines.map(placeOf);
  const settled = withLines.filter(({ settles }) => settles).map(placeOf);
  const walks = cases.map((it) => ({ ...walked(it), cause: it.cause }));
  const asked = walks.reduce((sum, walk) => sum + walk.asked.length, 0);
  const within = (list: number[], most: number) => list.filter((place) => place < most).length;
  const right = walks.filter(({ end, cause }) => end === cause).length;
  return [
    share('lines that settle the cause: it is first', 0.95, within(settled, 1), settled.length),
    share('all lines: the cause is first', 0.75, within(places, 1), places.length),
    share('all lines: among the first three', 0.92, within(places, 3), places.length),
    share('situations: the answers end at the cause', 0.85, right, walks.length),
    {
      what: 'situations: questions asked on average',
      bar: 6,
      atMost: true,
      value: asked / walks.length,
      of: walks.length,
    },
  ];
}

function share(what: string, bar: number, hits: number, of: number): Score {
  return { what, bar, value: hits / of, of };
}

export function isReached({ value, bar, atMost }: Score): boolean {
  return atMost ? value <= bar : value >= bar;
}

/** One row a score, one column a group of cases. */
export function tableOf(groups: Readonly<Record<string, readonly Case[]>>): string {
  const columns = Object.values(groups).map(scoresOf);
  const head = ['', 'needed', ...Object.keys(groups)];
  const rows = columns[0]!.map((score, nth) => [
    score.what,
    shown(score.bar, score),
    ...columns.map((scores) => `${shown(scores[nth]!.value, score)} of ${scores[nth]!.of}`),
  ]);
  return [head, ...rows].map(([what, ...cells]) => row(what!, cells)).join('\n');
}

function row(what: string, cells: readonly string[]): string {
  return what.padEnd(42) + cells.map((cell) => cell.padStart(14)).join('');
}

function shown(value: number, { atMost }: Score): string {
  return atMost ? value.toFixed(2) : `${(value * 100).toFixed(0)} %`;
}
