/** What log lines and commands' outputs tell together. */
import { suspects } from '../diagnosis/suspects.ts';
import type { Reading } from '../log/read.ts';
import { leadingSymptom } from './leading.ts';
import type { Paste, Understood } from './read.ts';

/** A reading whose facts, details and causes are those of the whole text. */
export interface Whole extends Reading {
  readonly outputs: readonly Understood[];
}

/** Without a log line the outputs say which symptom they fit. */
export function wholeOf({ log, outputs, facts, details }: Paste): Whole {
  if (outputs.length === 0) return { ...log, outputs };
  const symptom = log.symptom ?? leadingSymptom(facts);
  const all = { ...facts, ...(symptom && { symptom }) };
  const causes = symptom ? suspects(symptom, all) : [];
  return { ...log, ...(symptom && { symptom }), facts: all, details, causes, outputs };
}
