/** What a message tells by its wording alone: what follows, where its tree goes on, and which causes each answer leaves. */
import { answersOf } from '../../machines/fact-ids.ts';
import type { Facts } from '../../machines/facts.ts';
import { begin, reply } from '../diagnosis/diagnosis.ts';
import type { Stop } from '../diagnosis/stop.ts';
import { suspects } from '../diagnosis/suspects.ts';
import type { Suspect } from '../diagnosis/suspects.ts';
import type { Signature } from '../log/signatures/index.ts';

export interface Told {
  readonly causes: readonly Suspect[];
  readonly next: Stop;
}

/** Undefined for a message that no tree is about. */
export function toldBy({ symptom, facts: own }: Signature): Told | undefined {
  if (!symptom) return undefined;
  const facts: Facts = { symptom, ...own };
  return { causes: suspects(symptom, facts), next: begin(symptom, facts) };
}

interface Branch {
  readonly answer: string;
  readonly causes: readonly Suspect[];
  readonly next: Stop;
}

/** The answers to a question that leave fewer causes, each with what it leaves. */
export function branchesOf(question: Stop & { kind: 'question' }): Branch[] {
  const { fact } = question;
  return answersOf(fact)
    .filter((answer) => answer !== 'unknown')
    .map((answer) => {
      const next = reply(question, answer);
      return { answer, causes: suspects(next.tree, next.facts), next };
    });
}
