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

/** A walk that came to no entry, or to one alone. */
const blank = {
  entries: [],
  isWhole: false,
  passes: undefined,
  denied: undefined,
  absent: undefined,
} as const;

export function walksIn(section: Section): Walk[] {
  return [...namei(section), ...sockets(section), ...refused(section), ...gone(section)];
}

/** Sockets that ls or stat printed, with the word that nginx's user passes, where it was asked. */
function sockets(section: Section): Walk[] {
  const { lines } = section;
  const passes = lines.find(({ text }) => text === 'passes');
  return lines
    .flatMap((line, nth) => entryIn(line) ?? statIn(lines[nth - 3] ?? line, line) ?? [])
    .filter(({ kind }) => kind === 'socket')
    .map((entry) => ({
      ...blank,
      path: entry.path,
      entries: [entry],
      passes,
      lines: [entry.line, ...(passes ? [passes] : [])],
      section,
    }));
}

function refused(section: Section): Walk[] {
  const line = section.lines.find(({ text }) => denied.test(text.trim()));
  if (!line) return [];
  const path = denied.exec(line.text.trim())![1]!;
  return [{ ...blank, path, denied: line, lines: [line], section }];
}

function gone(section: Section): Walk[] {
  const line = section.lines.find(({ text }) => absent.test(text));
  if (!line) return [];
  const path = absent.exec(line.text)![1]!;
  return [{ ...blank, path, absent: line, lines: [line], section }];
}

function namei(section: Section): Walk[] {
  const { lines } = section;
  return lines.flatMap((line, nth): Walk[] => {
    const path = start.exec(line.text)?.[1];
    if (!path) return [];
    const entries = entriesAfter(nth, lines);
    const own = [line, ...entries.map((entry) => entry.line)];
    const end = lines[nth + own.length];
    const stop = end?.text.endsWith(' - Permission denied') ? end : undefined;
    return [
      {
        ...blank,
        path,
        entries,
        isWhole: true,
        denied: stop,
        lines: stop ? [...own, stop] : own,
        section,
      },
    ];
  });
}

function entriesAfter(nth: number, lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  for (const next of lines.slice(nth + 1, nth + 40)) {
    const entry = walkedIn(next);
    if (!entry) break;
    entries.push(entry);
  }
  return entries;
}
