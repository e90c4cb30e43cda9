/** docker ps, docker compose ps, docker inspect: whether the application's container runs, and where nginx does. */
import { containersIn, heading, isAround, isNginx } from './container-lines.ts';
import type { Container } from './container-lines.ts';
import { ofEach, open, quoted, settled, together } from './output.ts';
import type { Known, Line, Section, Told } from './output.ts';
import { meanings } from './states.ts';
import type { ServiceState } from './states.ts';

export const containers = ofEach((section) => {
  const rows = containersIn(section.lines);
  const heads = section.lines.filter(({ text }) => heading.test(text));
  const isEmpty =
    heads.length > 0 && rows.length === 0 && /\bps\b.* -\w*a/.test(section.command ?? '');
  if (rows.length === 0 && !isEmpty) return undefined;
  return {
    command: 'The list of containers',
    lines: [...heads, ...rows.map(({ line }) => line)],
    tell: (known) => (isEmpty ? noContainer(heads) : tell(rows, section, known)),
  };
});

function noContainer(heads: readonly Line[]): Told {
  return settled(
    'The list has no container: none was started here, or it was removed.',
    quoted(heads),
    {
      'service-state': 'stopped',
    },
  );
}

function tell(rows: readonly Container[], section: Section, known: Known): Told {
  const [nginx] = rows.filter((row) => isNginx(row) && row.status.startsWith('Up'));
  const named = rows.filter(
    ({ service }) => service && service === known.details['container-service'],
  );
  const applications = named.length > 0 ? named : rows.filter((row) => !isAround(row));
  return together(
    ...(nginx ? [ofNginx(nginx)] : []),
    ...(applications.length > 0 ? [ofApplications(applications)] : []),
    ...(nginx || applications.length > 0
      ? []
      : [
          open(
            'None of these containers looks like the application.',
            quoted(section.lines.slice(0, 4)),
          ),
        ]),
  );
}

function ofNginx({ name, line }: Container): Told {
  return settled(`nginx runs in the container ${name}.`, line.text.trim(), {
    'nginx-in-container': 'yes',
  });
}

function ofApplications(rows: readonly Container[]): Told {
  const quote = quoted(rows.map(({ line }) => line));
  const answers = new Set(rows.map(({ status }) => answerOf(status)));
  const [answer] = answers;
  const [{ name, service, status }] = rows as [Container];
  if (answers.size > 1)
    return open(
      'These containers are in different states: which of them is the application?',
      quote,
    );
  if (!answer) return open(`${name} is “${status}”. Look again after ten seconds.`, quote);
  const more = rows.length > 1 ? ' and the others' : '';
  return settled(
    `The container ${name}${more} is “${status}”: ${meanings[answer]}`,
    quote,
    { 'service-state': answer, 'upstream-kind': 'container' },
    { 'container-service': rows.length === 1 ? service : undefined },
  );
}

function answerOf(status: string): ServiceState | undefined {
  if (/^(?:Exited \((?:0|137|143)\)|Created)/.test(status)) return 'stopped';
  if (/^(?:Exited|Restarting)/.test(status)) return 'failed';
  return /^Up (?!Less|\d second)/.test(status) ? 'running' : undefined;
}
