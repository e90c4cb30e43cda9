import { errorPageName } from '../../outputs/output.ts';
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
  const pages = outputs.filter(({ command }) => command === errorPageName).length;
  const found = [
    ...counted(kinds, 'message', 'messages'),
    ...counted(outputs.length - pages, 'command’s output', 'commands’ outputs'),
    ...counted(pages, 'error page', 'error pages'),
  ];
  const rest = unknown.length === 0 ? '' : `, ${unknown.length} not known`;
  return `${read}: ${found.join(' and ') || 'none known'}${rest}.`;
}

const counted = (count: number, one: string, more: string) =>
  count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];

/** What to do as long as there is no line to read. */
export function invitation(text: string): string {
  const where =
    'Paste lines of /var/log/nginx/error.log, for example, or drop a file anywhere on this page.';
  return text ? `Only white space so far. ${where}` : where;
}

export function megabytes(amount: number): string {
  return `${(amount / 1e6).toFixed(1)} MB`;
}
