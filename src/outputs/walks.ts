/** ls -l, stat, namei -l -> what they say of the path of a socket. */
import { entryIn, statIn, walkedIn } from './modes.ts';
import type { Entry } from './modes.ts';
import type { Line, Section } from './output.ts';

const denied =
  /^(?:(?:ls|stat|namei): )?(?:cannot (?:statx?|access|open directory) )?['‘"]?(\/[^'’":]{1,200})['’"]?(?: - |: )Permission denied$/;
const absent =
  /^(?:ls|stat): (?:cannot (?:statx?|access) )?['‘"]?(\/[^'’":]{1,200}\.sock(?:et)?)['’"]?: No such file or directory$/;
const start = /^f: (\/\S{1,200})$/;

/** What the lines of one section say of one path. */
export interface Walk {
  readonly path: string;
  /** From the root on where namei printed it; else the socket alone. */
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
  readonly passes: Line | undefined;
  readonly denied: Line | undefined;
  readonly absent: Line | undefined;
  readonly lines: readonly Line[];
  readonly section: Section;
}

export function walksIn(section: Section): Walk[] {
  const { lines } = section;
  const walked = namei(section);
  const refused = lines.find(({ text }) => denied.test(text.trim()));
  const passes = lines.find(({ text }) => text === 'passes');
  const gone = lines.find(({ text }) => absent.test(text));
  const found = lines.flatMap(
    (line, nth) => entryIn(line) ?? statIn(lines[nth - 3] ?? line, line) ?? [],
  );
  const sockets = found.filter(({ kind }) => kind === 'socket');
  const alone = { isWhole: false, section };
  const seen = sockets.map((entry): Walk => ({
    ...alone,
    path: entry.path,
    entries: [entry],
    passes,
    denied: undefined,
    absent: undefined,
    lines: [entry.line, ...(passes ? [passes] : [])],
  }));
  const none = (line: Line, form: RegExp, kind: 'denied' | 'absent'): Walk => ({
    ...alone,
    path: form.exec(line.text.trim())![1]!,
    entries: [],
    passes: undefined,
    denied: undefined,
    absent: undefined,
    [kind]: line,
    lines: [line],
  });
  return [
    ...walked,
    ...seen,
    ...(refused ? [none(refused, denied, 'denied')] : []),
    ...(gone ? [none(gone, absent, 'absent')] : []),
  ];
}

function namei(section: Section): Walk[] {
  const { lines } = section;
  return lines.flatMap((line, nth): Walk[] => {
    const path = start.exec(line.text)?.[1];
    if (!path) return [];
    const entries: Entry[] = [];
    for (const next of lines.slice(nth + 1, nth + 40)) {
      const entry = walkedIn(next);
      if (!entry) break;
      entries.push(entry);
    }
    const own = [line, ...entries.map((entry) => entry.line)];
    const end = lines[nth + 1 + entries.length];
    const stop = end && end.text.endsWith(' - Permission denied') ? end : undefined;
    return [
      {
        path,
        entries,
        isWhole: true,
        passes: undefined,
        denied: stop,
        absent: undefined,
        lines: stop ? [...own, stop] : own,
        section,
      },
    ];
  });
}
