/** A log holds what clients sent: without this, its control characters would steer the terminal. */
export function printable(line: string): string {
  const safe = line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');
  return safe.length > 400 ? `${safe.slice(0, 400)}…` : safe;
}
