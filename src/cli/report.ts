/** A reading as text for a terminal. */
import { formatState } from '../diagnosis/address.ts';
import type { Finding, Reading } from '../log/read.ts';
import { signatureOf, statusLabel } from '../log/signatures/index.ts';

const mostUnknownShown = 5;
const mostFindingsShown = 40;

export function reportOf(reading: Reading): string {
  return [...findingsText(reading), ...causesText(reading), ...unknownText(reading)].join('\n');
}

function findingsText({ findings, binary }: Reading): string[] {
  if (binary)
    return ['This is not text: fix502 reads logs. If the file is compressed, unpack it.', ''];
  if (findings.length === 0)
    return ['No line is a message that fix502 knows. Paste nginx’s error log of that time.', ''];
  const shown = findings.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, mostFindingsShown);
  const hidden = findings.length - shown.length;
  return [
    ...shown.flatMap(findingText),
    ...(hidden > 0 ? [`${hidden} more findings: fix502 explain --json lists them all.`, ''] : []),
  ];
}

/** What leads to causes first, then other 502s, then the rest. */
function weightOf({ symptom, status }: Finding): number {
  return (symptom ? 2 : 0) + (status === 502 ? 1 : 0);
}

function findingText(finding: Finding): string[] {
  const { line, at, count, message, status, symptom, causes } = finding;
  const times = count === 1 ? '' : `, ${count} times`;
  const shares = causes.slice(0, 3).map(({ id, share }) => `${id} ${percent(share)}`);
  return [
    `Line ${at}${times}: ${printable(line)}`,
    `  Means:  ${signatureOf(message)?.meaning}`,
    `  Client: ${statusLabel(status)}`,
    ...(shares.length > 0
      ? [`  Causes: ${shares.join(', ')}${causes.length > 3 ? ' …' : ''}`]
      : []),
    `  More:   ${symptom ? diagnosisLink(symptom, finding) : `/messages/#${message}`}`,
    '',
  ];
}

function causesText(reading: Reading): string[] {
  const { causes, symptom } = reading;
  if (!symptom) return [];
  return [
    'Likely causes, from all lines together:',
    ...causes.map(({ id, share }) => `  ${percent(share).padStart(5)}  /causes/${id}/`),
    `Find out which: ${diagnosisLink(symptom, reading)}`,
    '',
  ];
}

function unknownText({ unknown, leftOut }: Reading): string[] {
  if (unknown.length === 0) return leftOutText(leftOut);
  const lines = unknown.reduce((sum, { count }) => sum + count, leftOut.unknown);
  const shown = unknown.slice(0, mostUnknownShown);
  return [
    `Not recognised: ${lines} ${lines === 1 ? 'line' : 'lines'}${unknown.length > shown.length ? ', such as' : ''}`,
    ...shown.map(({ line, count }) => `  ${count} × ${printable(line)}`),
    '',
    ...leftOutText(leftOut),
  ];
}

function leftOutText({ findings, unknown }: Reading['leftOut']): string[] {
  if (findings + unknown === 0) return [];
  return [
    `Too many different lines: ${findings} recognised and ${unknown} unknown ones are counted, not listed.`,
    '',
  ];
}

function diagnosisLink(
  tree: string,
  { facts, details }: Pick<Reading, 'facts' | 'details'>,
): string {
  return `/diagnose/${tree}/#${formatState({ facts, details })}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A log holds what clients sent: without this, its control characters would steer the terminal. */
function printable(line: string): string {
  const safe = line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');
  return safe.length > 400 ? `${safe.slice(0, 400)}…` : safe;
}
