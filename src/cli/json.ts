/**
 * A reading as the one JSON object of --json. `leftOut` and `binary` are there only where there is something to say: lines
 * that are in no list since too many different ones were read, and input that is no text. `facts`, `details` and `outputs`
 * are there where commands' outputs were read: what the whole text tells, and what was understood of each output.
 */
import type { Suspect } from '../log/read.ts';
import type { Whole } from '../outputs/together.ts';

export function jsonOf(whole: Whole): string {
  const { findings, causes, unknown, leftOut, binary } = whole;
  const report = {
    findings: findings.map(({ line, count, message, symptom, status, facts, details, causes }) => ({
      line,
      count,
      message,
      symptom: symptom ?? null,
      status,
      facts,
      details,
      causes: causes.map(shareOf),
    })),
    causes: causes.map(shareOf),
    unknown: unknown.map(({ line, count }) => ({ line, count })),
    ...(leftOut.findings + leftOut.unknown > 0 && { leftOut }),
    ...(binary && { binary }),
    ...(whole.outputs.length > 0 && outputsOf(whole)),
  };
  return JSON.stringify(report, null, 2);
}

function outputsOf({ facts, details, outputs }: Whole) {
  const understood = outputs.flatMap(({ command, at, sentences }) =>
    sentences.map(({ says, quote, open }) => ({ at, command, says, quote, open: open ?? false })),
  );
  return { facts, details, outputs: understood };
}

function shareOf({ id, share }: Suspect) {
  return { id, share };
}
