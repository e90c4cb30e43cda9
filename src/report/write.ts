/** The whole path as Markdown, to be pasted into a ticket. */
import { details as shapes } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';
import type { Incident, Level } from './incident.ts';
import { levels } from './incident.ts';
import { createNames, hostsIn, hostsInOutput } from './names.ts';
import { prose } from './markdown.ts';
import { evidence, wordingsOnly } from './evidence.ts';
import { answers, causes, commands, timesOf, values } from './sections.ts';
import { withoutSecrets } from './secrets.ts';

export function reportOf(incident: Incident, level: Level): string {
  const isStrict = level === 'strict';
  const { command = '', ownCommand = '' } = incident.cause ?? {};
  const hide = hiderFor(incident, level);
  const redact = (text: string) => (isStrict ? text : hide(withoutSecrets(text)));
  const details = isStrict ? {} : withoutSecretOnes(incident.state.details);
  const parts = [
    '# Incident report',
    [
      `- Symptom: ${prose(incident.symptom)}`,
      ...timesOf(incident.times, isStrict),
      `- Redacted: ${prose(levels[level])}`,
    ].join('\n'),
    ...(isStrict ? wordingsOnly(incident) : evidence(incident, redact)),
    ...answers(incident),
    ...causes(incident, isStrict ? command : redact(ownCommand)),
    ...commands(incident, details, hide),
    ...(isStrict ? [] : values(incident.state.details, redact)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * What takes hosts and addresses out. At the strictest level nothing of the reader's is ever put into the text, so there
 * is nothing to take out: lines are given by their wording, commands with the site's examples.
 */
function hiderFor(incident: Incident, level: Level): (text: string) => string {
  if (level !== 'internal') return (text) => text;
  const names = createNames([...hostsOf(incident)]);
  return (text) => names.hide(text);
}

/** Commands are the site's own words around the reader's values, so it is the values that are looked at. */
function withoutSecretOnes(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => withoutSecrets(value) === value),
  );
}

function* hostsOf({ state, evidence: met, outputs, unknown }: Incident): Generator<string> {
  for (const [id, value] of Object.entries(state.details) as [DetailId, string][])
    if (namesHost(id)) yield value;
  for (const { line } of [...met, ...unknown]) yield* hostsIn(line);
  for (const { quote } of outputs.flatMap(({ sentences }) => sentences)) {
    for (const line of quote.split('\n')) yield* hostsIn(line);
    yield* hostsInOutput(quote);
  }
}

/** The details whose form is a host's. */
function namesHost(id: DetailId): boolean {
  return shapes[id].form.source === shapes['server-name'].form.source;
}
