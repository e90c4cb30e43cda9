import { workOf } from './count.ts';

/** Between the 1 of linear work and the 8 of quadratic work. */
const linear = 3;

/**
 * The parts of the work that grow faster than the text: which cost more than three times as much for the text as a whole
 * than in eight pieces. Linear work costs the same, quadratic work eight times as much. What costs no more than 32 steps a
 * character is left out: it may be done for a long text alone, and costs nothing. One look at a line by the widest expression,
 * of a dozen alternatives, is about 20.
 */
export function growing(work: (text: string) => unknown, unit: string, size: number): string[] {
  const piece = unit.repeat(Math.ceil(size / 8 / unit.length));
  const text = piece.repeat(8);
  // The first time fills what is kept for all later ones.
  work(piece);
  const inPieces = workOf(() => {
    for (let nth = 0; nth < 8; nth++) work(piece);
  });
  const most = (part: string) => Math.max(32 * text.length, linear * (inPieces.get(part) ?? 0));
  const asWhole = workOf(() => work(text), most);
  return [...asWhole]
    .filter(([part, cost]) => cost > most(part))
    .map(([part, cost]) => `${part}: ${cost} instead of ${inPieces.get(part) ?? 0}`);
}
