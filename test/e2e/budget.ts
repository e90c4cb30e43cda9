/** How much a page of each kind may ask of a slow line. */
import { isFactId } from '../../machines/fact-ids.ts';
import { htmlAndCssBrotli, scriptGzip } from './weight.ts';
import type { Fetched } from './weight.ts';

const kilobyte = 1024;

type Limit = [what: string, measure: (fetched: Fetched[]) => number, most: number];

/** One round trip, and no framework: Preact alone is more than 4 kB. */
const article: Limit[] = [
  ['requests', ({ length }) => length, 3],
  ['bytes of HTML and CSS', htmlAndCssBrotli, 14 * kilobyte],
  ['bytes of JavaScript', scriptGzip, 4 * kilobyte],
];
/** A question's answers; a fix's form with the snippet that it fetches. */
const withIsland: Limit[] = [
  ['bytes of HTML and CSS', htmlAndCssBrotli, 14 * kilobyte],
  ['bytes of JavaScript', scriptGzip, 30 * kilobyte],
];

/** An end has the checks of all causes that could come next. */
const end: Limit[] = [
  ['bytes of HTML and CSS', htmlAndCssBrotli, 20 * kilobyte],
  ['bytes of JavaScript', scriptGzip, 30 * kilobyte],
];

const budgets: Record<string, Limit[]> = {
  causes: article,
  symptoms: article,
  messages: article,
  guides: article,
  diagnose: withIsland,
  fixes: withIsland,
};

/** What a page asks for above its budget; a list such as `/causes/` has none. */
export function overBudget(path: string, fetched: Fetched[]): string[] {
  const [, folder = '', page, stop = ''] = path.split('/');
  const isEnd = folder === 'diagnose' && stop !== '' && !isFactId(stop);
  const limits = isEnd ? end : budgets[folder];
  return ((page && limits) || []).flatMap(([what, measure, most]) => {
    const used = measure(fetched);
    return used > most ? [`${used} ${what}, at most ${most} are allowed`] : [];
  });
}
