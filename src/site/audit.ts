/** Finds what dangles: a pure function from all ids of the project to the contradictions between them. */
import { causePages, fixesOfCauses, lookalikesOfCauses } from './audit/causes.ts';
import type { Contradiction, Index } from './audit/contradiction.ts';
import { provenFixes, scenarios } from './audit/lab.ts';
import { messagePages, neighboursOfMessages } from './audit/messages.ts';
import { fixPages, questionPages, stopPages, symptomPages } from './audit/pages.ts';
import { visitorCauses, visitorQuestions, visitorRemedies } from './audit/visitor.ts';

export type { Contradiction, Index };

export function audit(index: Index): Contradiction[] {
  return [
    ...causePages(index),
    ...fixesOfCauses(index),
    ...lookalikesOfCauses(index),
    ...fixPages(index),
    ...questionPages(index),
    ...symptomPages(index),
    ...stopPages(index),
    ...messagePages(index),
    ...neighboursOfMessages(index),
    ...scenarios(index),
    ...provenFixes(index),
    ...visitorCauses(index),
    ...visitorQuestions(index),
    ...visitorRemedies(index),
  ];
}

/** All contradictions as one message. */
export function report(contradictions: readonly Contradiction[]): string {
  const lines = contradictions.map(({ what, file }) => `- ${what}\n    ${file}`);
  return `${contradictions.length} contradictions in the content:\n${lines.join('\n')}`;
}
