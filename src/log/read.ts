/** Log text -> findings. Pure, never throws, linear in the text, in bounded memory however long the text is. */
import type { Facts } from '../../machines/facts.ts';
import type { SymptomId } from '../../machines/odds.ts';
import { suspects } from '../diagnosis/suspects.ts';
import type { Suspect } from '../diagnosis/suspects.ts';
import type { Details } from './details.ts';
import { evidenceOf } from './evidence.ts';
import { Feed } from './feed.ts';
import { partsOf } from './parts.ts';
import type { Signature, Status } from './signatures/index.ts';
import { Tally } from './tally.ts';
import type { Group, Unknown } from './tally.ts';
import { verdictOf } from './verdict.ts';

export type { Part, PartLabel } from './parts.ts';
export type { Signature, Status } from './signatures/index.ts';
export type { Suspect, Unknown };
export { partsOf };

/** One message, met `count` times with the same server, upstream and details. */
export interface Finding {
  /** The first such line, mended where pasting had broken it; `partsOf(line)` labels its parts. */
  readonly line: string;
  /** Where it begins and where the last of them does: line numbers in the text, from 1. */
  readonly at: number;
  readonly latest: number;
  readonly count: number;
  /** The signature's id: `/messages/#<id>`. */
  readonly message: string;
  readonly symptom?: SymptomId;
  /** What the client gets. */
  readonly status: Status;
  readonly facts: Facts;
  readonly details: Details;
  /** The causes that this line alone leaves, the likeliest first. */
  readonly causes: Suspect[];
}

export interface Reading {
  /** In the order in which they first occur. */
  readonly findings: Finding[];
  /** All evidence together; `symptom` is the leading one. */
  readonly symptom?: SymptomId;
  readonly facts: Facts;
  readonly details: Details;
  readonly causes: Suspect[];
  /** Lines of which no signature is known; those that differ in digits only are counted as one. */
  readonly unknown: Unknown[];
  /** Lines that were read but are in no list above, since too many different ones were there. */
  readonly leftOut: { readonly findings: number; readonly unknown: number };
  readonly lines: number;
  /** Nothing was recognised, and the text is not text. */
  readonly binary: boolean;
}

export interface Reader {
  /** The next piece of the text, cut anywhere. */
  push(chunk: string): void;
  end(): Reading;
}

export function read(text: string): Reading {
  const reader = createReader();
  reader.push(text);
  return reader.end();
}

export function createReader(): Reader {
  const tally = new Tally();
  const feed = new Feed(tally);
  return {
    push: (chunk) => feed.push(chunk),
    end() {
      feed.end();
      return readingOf(tally, feed.lines, feed.isText());
    },
  };
}

function readingOf({ groups, unknown, leftOut }: Tally, lines: number, isText: boolean): Reading {
  const ids = new Set(groups.map(({ signature }) => signature.id));
  const findings = groups.map((group) => findingOf(group, ids));
  const binary = findings.length === 0 && !isText;
  return {
    findings,
    ...verdictOf(findings),
    unknown: binary ? [] : [...unknown.values()],
    leftOut: { ...leftOut },
    lines,
    binary,
  };
}

/** A reading without what it found in some lines: by their numbers, and by their texts where it has kept no number. */
export function readingWithout(
  reading: Reading,
  taken: ReadonlySet<number>,
  texts: ReadonlySet<string>,
): Reading {
  const { unknown, leftOut, lines, binary } = reading;
  const findings = reading.findings.filter(
    ({ at, latest }) => !taken.has(at) || !taken.has(latest),
  );
  return {
    findings,
    ...verdictOf(findings),
    unknown: unknown.filter(({ line }) => !texts.has(line)),
    leftOut,
    lines,
    binary,
  };
}

function findingOf(
  { signature, line, at, latest, count }: Group,
  ids: ReadonlySet<string>,
): Finding {
  const parts = partsOf(line);
  const { facts: own, details } = evidenceOf(signature, line, parts);
  const { symptom, status, facts } = toldOf(signature, own, ids);
  const isPartial = parts.some(({ label }) => label === 'subrequest');
  return {
    line,
    at,
    latest,
    count,
    message: signature.id,
    ...(symptom && { symptom }),
    // What asked for the subrequest decides: auth_request turns its 502 into a 500, mirror answers as if nothing were.
    status: isPartial ? 'none' : status,
    facts,
    details,
    causes: symptom ? suspects(symptom, facts) : [],
  };
}

/** What a line tells in the company of the others. */
function toldOf(signature: Signature, own: Facts, ids: ReadonlySet<string>) {
  const { symptom, status, beside = {}, follows = [] } = signature;
  if (follows.some((id) => ids.has(id)))
    return { symptom: undefined, status: 'none', facts: {} } as const;
  const told = Object.entries(beside).filter(([id]) => ids.has(id));
  const facts: Facts = Object.assign({}, own, ...told.map(([, more]) => more));
  return { symptom, status, facts };
}
