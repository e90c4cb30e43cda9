import type { Report } from './messages.ts';

/** Nothing that could be a line. */
export function isEmpty({
  findings,
  outputs,
  unknown,
}: Pick<Report, 'findings' | 'outputs' | 'unknown'>): boolean {
  return findings.length + outputs.length + unknown.length === 0;
}

/** A reading in one sentence, for the status line and for a screen reader. */
export function announce({ findings, outputs, lines, binary, unknown }: Report): string {
  if (binary) return 'Not text.';
  if (isEmpty({ findings, outputs, unknown })) return 'Empty.';
  const read = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'} read`;
  const kinds = findings.length;
  const found = [
    ...(kinds > 0 ? [`${kinds} ${kinds === 1 ? 'message' : 'messages'}`] : []),
    ...(outputs.length > 0
      ? [`${outputs.length} ${outputs.length === 1 ? 'command’s output' : 'commands’ outputs'}`]
      : []),
  ];
  const rest = unknown.length === 0 ? '' : `, ${unknown.length} not known`;
  return `${read}: ${found.join(' and ') || 'none known'}${rest}.`;
}

/** What to do as long as there is no line to read. */
export function invitation(text: string): string {
  const where = 'Paste lines of /var/log/nginx/error.log, or drop the file anywhere on this page.';
  return text ? `Only white space so far. ${where}` : where;
}

export function megabytes(amount: number): string {
  return `${(amount / 1e6).toFixed(1)} MB`;
}
