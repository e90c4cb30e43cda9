import type { Report } from './messages.ts';

/** Nothing that could be a line. */
export function isEmpty({ findings, unknown }: Pick<Report, 'findings' | 'unknown'>): boolean {
  return findings.length === 0 && unknown.length === 0;
}

/** A reading in one sentence, for the status line and for a screen reader. */
export function announce({ findings, lines, binary, unknown }: Report): string {
  if (binary) return 'Not text.';
  if (isEmpty({ findings, unknown })) return 'Empty.';
  const read = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'} read`;
  const kinds = findings.length;
  const found = kinds === 0 ? 'none known' : `${kinds} ${kinds === 1 ? 'message' : 'messages'}`;
  const rest = unknown.length === 0 ? '' : `, ${unknown.length} not known`;
  return `${read}: ${found}${rest}.`;
}

/** What to do as long as there is no line to read. */
export function invitation(text: string): string {
  const where = 'Paste lines of /var/log/nginx/error.log, or drop the file anywhere on this page.';
  return text ? `Only white space so far. ${where}` : where;
}

export function megabytes(amount: number): string {
  return `${(amount / 1e6).toFixed(1)} MB`;
}
