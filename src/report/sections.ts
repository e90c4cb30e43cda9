/** The parts of a report. Each is a list of blocks; a part with nothing to say is empty. */
import { facts as allFacts, labelOf, questionOf } from '../../machines/facts.ts';
import type { FactId } from '../../machines/facts.ts';
import { details as shapes } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';
import { runbook } from '../snippets/runbook.ts';
import type { Step } from '../snippets/runbook.ts';
import { settingFor } from '../snippets/snippet.ts';
import type { Incident, Times } from './incident.ts';
import { block, code, prose } from './markdown.ts';

type Redact = (text: string) => string;

/** Lines beyond these say the same again, mostly. */
const mostLines = 30;
const longestLine = 2000;

/** Of the strictest report only how long it took; the moment itself can be looked up in other people's logs. */
export function timesOf({ written, began, ended, zone }: Times, isStrict: boolean): string[] {
  const minutes = began && ended ? (utc(ended) - utc(began)) / 60_000 : Number.NaN;
  const lasted = minutes >= 0 ? [`- Lasted: ${minutes} min`] : [];
  if (isStrict) return lasted;
  const at = (label: string, time: string | undefined) =>
    time ? [`- ${label}: ${prose(time.replace('T', ' '))} (${prose(zone)})`] : [];
  return [...at('Began', began), ...at('Ended', ended), ...lasted, ...at('Written', written)];
}

function utc(local: string): number {
  return Date.parse(`${local}Z`);
}

export function evidence({ evidence: met, unknown }: Incident, redact: Redact): string[] {
  if (met.length + unknown.length === 0) return [];
  return [
    '## Evidence',
    ...met
      .slice(0, mostLines)
      .flatMap(({ line, count, meaning }) => [
        `${prose(meaning)}${times(count)}`,
        block(redact(cut(line)), 'text'),
      ]),
    ...(unknown.length > 0
      ? [
          'Other lines:',
          block(
            redact(
              unknown
                .slice(0, mostLines)
                .map(({ line }) => cut(line))
                .join('\n'),
            ),
            'text',
          ),
        ]
      : []),
  ];
}

/** The same without a word of the lines themselves. */
export function wordingsOnly({ evidence: met, unknown }: Incident): string[] {
  if (met.length + unknown.length === 0) return [];
  const lines = met.map(
    ({ wording, meaning, count }) => `- ${code(wording)}${times(count)}. ${prose(meaning)}`,
  );
  const others = unknown.length > 0 ? [`- ${unknown.length} other lines, left out.`] : [];
  return ['## Evidence', [...lines, ...others].join('\n')];
}

function times(count: number): string {
  return count > 1 ? ` (${count} times)` : '';
}

function cut(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)} …` : line;
}

export function answers({ state }: Incident): string[] {
  const known = Object.entries(state.facts) as [FactId, string][];
  if (known.length === 0) return [];
  const rows = known.map(([fact, answer]) => {
    const question = 'asks' in allFacts[fact] ? `${prose(questionOf(fact))} ` : '';
    return `- ${question}**${prose(labelOf(fact, answer))}**`;
  });
  return ['## What was found out', rows.join('\n')];
}

export function causes({ cause, suspects, ruledOut }: Incident, check: string): string[] {
  const rest = suspects.map(
    ({ title, share }) => `- ${prose(title)}: ${Math.round(share * 100)} %`,
  );
  return [
    ...(cause
      ? [
          '## Cause',
          `**${prose(cause.title)}** ${prose(cause.summary)}`,
          'The check:',
          block(check, 'sh'),
          `If this is the cause: ${prose(cause.shows)}`,
          `More: ${code(`/causes/${cause.id}/`)}`,
        ]
      : ['## Cause', 'Not settled yet.']),
    ...(rest.length > 0 ? ['Possible by all that is known:', rest.join('\n')] : []),
    ...(ruledOut.length > 0
      ? ['Ruled out:', ruledOut.map((title) => `- ${prose(title)}`).join('\n')]
      : []),
  ];
}

/** The runbook with these details; what is not among them is the site's example. */
export function commands({ fix, state }: Incident, details: Details, redact: Redact): string[] {
  if (!fix) return [];
  const steps = stepsOf(fix.snippet, { ...state, details });
  const example = Object.keys(details).length === 0 ? ' All values are examples.' : '';
  return [
    '## Fix',
    `**${prose(fix.title)}** (${code(`/fixes/${fix.id}/`)})`,
    ...(steps.length > 0 ? [`Run as root, in this order.${example}`] : []),
    ...steps.flatMap(({ title, commands: all }) => [
      `### ${prose(title)}`,
      block(redact(all.map(({ run }) => run.source).join('\n')), 'sh'),
    ]),
  ];
}

/** A snippet refuses a setting for which there is no fix; the report then names the fix alone. */
function stepsOf(
  snippet: NonNullable<Incident['fix']>['snippet'],
  state: Incident['state'],
): Step[] {
  try {
    return runbook(snippet.change(settingFor(snippet, state)));
  } catch {
    return [];
  }
}

export function values(details: Details, redact: Redact): string[] {
  const known = Object.entries(details) as [DetailId, string][];
  if (known.length === 0) return [];
  const rows = known.map(([id, value]) => `- ${prose(shapes[id].label)}: ${code(redact(value))}`);
  return ['## Values', rows.join('\n')];
}
