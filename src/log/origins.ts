/** Where a signature of nginx comes from, as far as its own words and `origins.json` tell: for the pages, not for the reader. */
import data from './origins.json' with { type: 'json' };
import type { Signature } from './signatures/index.ts';

interface Source {
  /** Files of nginx's source that write it. */
  readonly files: readonly string[];
  /** The first and the last release that writes it; missing where it is older than 1.14.0, or still there. */
  readonly since?: string;
  readonly until?: string;
  /** Older releases of stable branches that have it too. */
  readonly also?: readonly string[];
}

export interface Origin extends Source {
  /** What nginx is doing: the text after "while". */
  readonly phase?: string;
  /** Error numbers of Linux that the signature is for; empty where it holds for any, or for none. */
  readonly errnos: readonly number[];
}

const sources: Readonly<Record<string, Source>> = data;
const phase = / while ([a-z][A-Za-z ]{3,60})/;
const errno = /failed \((\d{1,5})/;

/** Undefined for a signature that is not of nginx's source: another program, an access log, an error page. */
export function originOf({ id, wording, says }: Signature): Origin | undefined {
  const source = sources[id];
  if (!source) return undefined;
  const during = phase.exec(wording)?.[1]?.trim();
  return { ...source, ...(during && { phase: during }), errnos: errnosOf(says.flat()) };
}

function errnosOf(needles: readonly string[]): number[] {
  const numbers = needles.flatMap((needle) => errno.exec(needle)?.[1] ?? []).map(Number);
  return [...new Set(numbers)].filter((number) => !isElsewhere(number, numbers));
}

/** Windows’ numbers, and those that macOS, FreeBSD or Solaris use for an error which Linux calls by another one in the same signature. */
function isElsewhere(number: number, all: readonly number[]): boolean {
  if (number >= 10_000) return true;
  const linux = {
    35: 11,
    48: 98,
    49: 99,
    51: 101,
    54: 104,
    60: 110,
    61: 111,
    64: 112,
    65: 113,
    146: 111,
  };
  return all.includes(linux[number as keyof typeof linux] ?? -1);
}
