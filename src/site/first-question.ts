import type { SymptomId } from '../../machines/odds.ts';
import { formatState } from '../diagnosis/address.ts';
import { begin } from '../diagnosis/diagnosis.ts';
import { link } from './links.ts';

/** The address of the question that a symptom's tree begins with; nothing if the symptom settles the cause alone. */
export function firstQuestion(symptom: SymptomId): string | undefined {
  const facts = { symptom };
  const stop = begin(symptom, facts);
  if (stop.kind !== 'question') return undefined;
  return link.question(stop.tree, stop.fact, formatState({ facts, details: {} }));
}
