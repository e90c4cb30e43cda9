/** The parts of a report. Each is a list of blocks; a part with nothing to say is empty. */
import { facts as allFacts, labelOf, questionOf } from '../../machines/facts.ts';
import type { FactId } from '../../machines/facts.ts';
import { detailLabels } from '../log/detail-labels.ts';
import type { DetailId, Details } from '../log/details.ts';
import { runbook } from '../snippets/runbook.ts';
import type { Step } from '../snippets/runbook.ts';
import { settingFor } from '../snippets/snippet.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Incident, Times } from './incident.ts';
import { block, code, prose } from './markdown.ts';

type Redact = (text: string) => string;

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

/** What was answered, and what the pasted text tells besides. */
export function answers({ state, told }: Incident): string[] {
  const known = Object.entries({ ...told, ...state.facts }) as [FactId, string][];
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
          `**${prose(cause.title)}.** ${prose(cause.summary)}`,
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

/** The first fix with its runbook and these details, where what is not among them is the site's example; the others by name. */
export function commands(
  { fixes: [fix, ...others], snippet, state }: Incident,
  details: Details,
  redact: Redact,
): string[] {
  if (!fix) return [];
  const steps = snippet ? stepsOf(snippet, { ...state, details }) : [];
  const example = Object.keys(details).length === 0 ? ' All values are examples.' : '';
  const also = others.map((other) => `- ${titleOf(other)}`);
  return [
    '## Fix',
    titleOf(fix),
    ...(steps.length > 0 ? [`Run as root, in this order.${example}`] : []),
    ...steps.flatMap(({ title, where, commands: all }) => [
      `### ${prose(title)} (${prose(where)})`,
      block(redact(all.map(({ run }) => run.source).join('\n')), 'sh'),
    ]),
    ...(also.length > 0 ? ['## Other fixes of this cause', also.join('\n')] : []),
  ];
}

function titleOf({ id, title }: Incident['fixes'][number]): string {
  return `**${prose(title)}** (${code(`/fixes/${id}/`)})`;
}

/** A snippet refuses a setting for which there is no fix; the report then names the fix alone. */
function stepsOf(snippet: Snippet, state: Incident['state']): Step[] {
  try {
    const setting = settingFor(snippet, state);
    return setting.unwritten ? [] : runbook(snippet.change(setting), setting);
  } catch {
    return [];
  }
}

export function values(details: Details, redact: Redact): string[] {
  const known = Object.entries(details) as [DetailId, string][];
  if (known.length === 0) return [];
  const rows = known.map(([id, value]) => `- ${prose(detailLabels[id])}: ${code(redact(value))}`);
  return ['## Values', rows.join('\n')];
}
