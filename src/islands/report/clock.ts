/** This moment by the reader's clock, as `datetime-local` writes it: `2026-11-20T14:31`. */
export function now(): string {
  const here = new Date();
  const shifted = new Date(here.getTime() - here.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** `UTC+01:00`. */
export function zone(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (count: number) => String(Math.trunc(Math.abs(count))).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
