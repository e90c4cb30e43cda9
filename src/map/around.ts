/** What a small picture shows of a tree: its questions, and of its ends only those that the next answer may lead to. */
import type { FactId } from '../../machines/facts.ts';
import type { Outline } from '../diagnosis/outline.ts';

export function around({ first, questions, ends }: Outline, here: FactId): Outline {
  const next = new Set(Object.values(questions[here] ?? {}));
  const shown = Object.entries(questions).map(([fact, routes]) => [
    fact,
    Object.fromEntries(Object.entries(routes).filter(([, to]) => fact === here || to in questions)),
  ]);
  return {
    first,
    questions: Object.fromEntries(shown) as Outline['questions'],
    ends: Object.fromEntries(Object.entries(ends).filter(([end]) => next.has(end))),
  };
}
