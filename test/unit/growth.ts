/** Microseconds: many ticks of a kernel that counts a thread's time in hundredths of a second. */
const enough = 150_000;

/**
 * How much more processor time a text takes as a whole than in eight pieces: 1 where time is linear, 8 where it is
 * quadratic. A ratio within one run, of the thread's own time, so that neither a slow machine nor a busy one changes it.
 */
export function growth(work: (text: string) => unknown, unit: string, size: number): number {
  const piece = unit.repeat(Math.ceil(size / 8 / unit.length));
  const whole = piece.repeat(8);
  // The first time compiles what both are measured with.
  work(piece);
  let [asWhole, inPieces] = [0, 0];
  while (inPieces < enough && asWhole < 8 * enough) {
    asWhole += cost(() => work(whole));
    inPieces += cost(() => {
      for (let nth = 0; nth < 8; nth++) work(piece);
    });
  }
  return asWhole / inPieces;
}

/** Between the two: what is above is not linear, whatever the measure's own noise. */
export const linear = 3;

function cost(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
