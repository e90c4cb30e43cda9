/** What becomes of a case: where the reader ranks its cause, and where its truthful answers lead. */
import { jsonOf } from '../../src/cli/json.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import { readPaste } from '../../src/outputs/read.ts';
import { wholeOf } from '../../src/outputs/together.ts';
import type { Case } from './case.ts';
import { neighbours } from './neighbours.ts';
import { strangers } from './strangers.ts';

export interface Report {
  readonly findings: readonly { readonly status: number | string; readonly line: string }[];
  readonly causes: readonly { readonly id: string }[];
  readonly unknown: readonly { readonly line: string }[];
}

/** What `fix502 explain --json` prints for a text. */
export function explained(text: string): Report {
  return JSON.parse(jsonOf(wholeOf(readPaste(text)))) as Report;
}

/** The place of the true cause among those that the lines leave: 0 is the first, Infinity is nowhere. */
export function placeOf({ text, cause }: Case): number {
  const place = explained(text!).causes.findIndex(({ id }) => id === cause);
  return place < 0 ? Infinity : place;
}

export interface Walk {
  readonly asked: readonly string[];
  /** Where it ends; of a shortlist, the first. */
  readonly end: string;
}

/** From nothing, question by question, with what the thread tells. */
export function walked({ told }: Case): Walk {
  const asked: string[] = [];
  let stop = begin('triage', {});
  while (stop.kind === 'question') {
    const answer = told[stop.fact] ?? 'unknown';
    asked.push(`${stop.fact}=${answer}`);
    stop = reply(stop, answer);
  }
  return { asked, end: stop.kind === 'cause' ? stop.cause : stop.suspects[0]!.id };
}

export function calledA502() {
  return neighbours.filter(({ text }) =>
    explained(text).findings.some(({ status }) => status === 502),
  );
}

export function takenForKnown() {
  return strangers.filter((line) => explained(line).findings.length > 0);
}
