import type { Report } from './messages.ts';

/** A reading in one sentence, for the status line and for a screen reader. */
export function announce({ findings, lines, binary, unknown }: Report): string {
  if (binary) return 'Not text.';
  const read = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'} read`;
  const kinds = findings.length;
  const found = kinds === 0 ? 'none known' : `${kinds} ${kinds === 1 ? 'message' : 'messages'}`;
  const rest = unknown.length === 0 ? '' : `, ${unknown.length} not known`;
  return `${read}: ${found}${rest}.`;
}

export function megabytes(amount: number): string {
  return `${(amount / 1e6).toFixed(1)} MB`;
}
