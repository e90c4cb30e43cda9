/** A reading as text for a terminal. */
import { formatState } from '../diagnosis/address.ts';
import type { Finding, Reading } from '../log/read.ts';
import { signatureOf, statusLabel } from '../log/signatures/index.ts';
import type { Whole } from '../outputs/together.ts';
import { outputsText } from './outputs.ts';
import { printable } from './printable.ts';
import { messageLink } from '../site/message-link.ts';

const empty =
  'It is empty: there is no line in it. nginx may have begun a new file: look at error.log.1 too.';

/** Where the site is served, as its build is told; without it the links are paths. */
const site = (process.env['SITE_URL'] ?? '').replace(/\/+$/, '');
const base = (process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '');
const root = site && (base ? `${site}/${base}` : site);

function siteText(): string[] {
  if (root) return [];
  return [
    'What begins with / is a page of the site: “npm start” serves it on http://localhost:4321,',
    'and with SITE_URL=https://… in the environment the whole address is printed.',
  ];
}

const mostUnknownShown = 5;
const mostFindingsShown = 40;

export function reportOf(whole: Whole): string {
  if (whole.lines === 0) return empty;
  return [
    ...findingsText(whole),
    ...outputsText(whole),
    ...causesText(whole),
    ...unknownText(whole),
    ...siteText(),
  ].join('\n');
}

function findingsText({ findings, binary, outputs }: Whole): string[] {
  if (binary)
    return ['This is not text: fix502 reads logs. If the file is compressed, unpack it.', ''];
  if (findings.length === 0 && outputs.length > 0) return [];
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
    `  More:   ${symptom ? diagnosisLink(symptom, finding) : root + messageLink(message)}`,
    '',
  ];
}

function causesText(whole: Whole): string[] {
  const { causes, symptom, outputs } = whole;
  if (!symptom && outputs.length > 0)
    return [`Go on with the questions: ${diagnosisLink('triage', whole)}`, ''];
  if (!symptom) return [];
  return [
    'Likely causes, from all lines together:',
    ...causes.map(({ id, share }) => `  ${percent(share).padStart(5)}  ${root}/causes/${id}/`),
    `Find out which: ${diagnosisLink(symptom, whole)}`,
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
  return `${root}/diagnose/${tree}/#${formatState({ facts, details })}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
