/** How far a visitor's clock is from a server's, by the `Date` of an answer. */
export interface Answered {
  /** The header `Date`, in whole seconds. */
  date: string | null;
  /** The header `Age`: seconds that the answer has been kept on the way. */
  age: string | null;
  /** The visitor's own clock before and after the request, in milliseconds. */
  asked: number;
  received: number;
}

/** Milliseconds that the own clock is ahead (behind: negative), or nothing if the answer does not tell. */
export function clockAhead({ date, age, asked, received }: Answered): number | undefined {
  const sent = Date.parse(date ?? '');
  if (Number.isNaN(sent)) return undefined;
  const kept = Number(age ?? 0) * 1000 || 0;
  const middle = (asked + received) / 2;
  // `Date` is cut to the second, so that the true time is half a second later on average.
  return middle - (sent + kept + 500);
}

const minute = 60_000;

/** A few minutes do no harm; below that the measurement itself is in doubt. */
export const harmless = 3 * minute;

/** “2 hours 5 minutes”, in at most two units. */
export function spoken(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / minute);
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ];
  const said = parts.filter(([count]) => count > 0).slice(0, 2);
  return said.map(([count, unit]) => `${count} ${unit}${count > 1 ? 's' : ''}`).join(' ');
}
