/** Incidents to write reports of. */
import fc from 'fast-check';
import type { Details } from '../../../src/log/details.ts';
import { signatures } from '../../../src/log/signatures/index.ts';
import type { Incident, Times } from '../../../src/report/incident.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { anyState } from '../diagnosis/arbitrary.ts';

const check = 'systemctl status --no-pager app; curl -sI http://127.0.0.1:3000/';

export const bare: Incident = {
  symptom: '“Connection refused” (111)',
  state: { facts: { symptom: 'connection-refused', 'service-state': 'stopped' }, details: {} },
  cause: {
    id: 'service-down',
    title: 'The application is not running',
    summary: 'Nothing listens on the address that nginx connects to.',
    command: check,
    ownCommand: check,
    shows: '“inactive (dead)”.',
  },
  suspects: [{ title: 'The application is not running', share: 0.83 }],
  ruledOut: ['PHP-FPM is not running'],
  evidence: [],
  outputs: [],
  told: {},
  unknown: [],
  fixes: [
    { id: 'start-service', title: 'Start the service' },
    { id: 'memory-limits', title: 'Leave it the memory it needs' },
  ],
  snippet: snippets['start-service']!,
  times: { written: '2026-11-20T15:02', zone: 'UTC+01:00' },
};

/** What a reader brings along, in the form in which it gets into an incident. */
interface Brought {
  details: Details;
  lines: string[];
  times: Times;
}

/** `says` words what was understood of a line as a command's output. */
export function incidentWith(
  base: Incident,
  { details, lines, times }: Brought,
  says: (line: string) => string = () => 'It does not run.',
): Incident {
  const { wording, meaning } = signatures[0]!;
  return {
    ...base,
    state: { ...base.state, details },
    cause: base.cause && { ...base.cause, ownCommand: lines.join(' ') },
    evidence: lines.map((line) => ({ line, count: 1, wording, meaning })),
    outputs: lines.map((line) => ({
      command: 'The service manager',
      sentences: [{ says: says(line), quote: line }],
    })),
    unknown: lines.map((line) => ({ line, count: 1 })),
    times,
  };
}

/** Two incidents that differ in all that the reader brought along, and in nothing else. */
export const anyTwins: fc.Arbitrary<[Incident, Incident]> = fc
  .tuple(
    anyState,
    anyState,
    fc.constantFrom(...Object.entries(snippets)),
    fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))),
  )
  .map(([one, other, [id, snippet], lines]) => {
    const base = { ...bare, state: one, fixes: [{ id, title: 'The fix' }], snippet };
    return [
      incidentWith(
        base,
        brought(
          one.details,
          lines.map(([line]) => line),
          '20',
        ),
        (line) => line,
      ),
      incidentWith(
        base,
        brought(
          other.details,
          lines.map(([, line]) => line),
          '21',
        ),
        (line) => line,
      ),
    ];
  });

function brought(details: Details, lines: string[], day: string): Brought {
  const times = {
    written: `2026-11-${day}T15:02`,
    began: `2026-11-${day}T14:31`,
    ended: `2026-11-${day}T14:43`,
    zone: `UTC+${day}:00`,
  };
  return { details, lines, times };
}
