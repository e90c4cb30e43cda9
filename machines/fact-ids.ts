/** Facts and answers by their ids; their words are in `facts.ts`. */
import { answerIds } from './answer-ids.data.ts';
import type { FactId } from './facts.ts';

export const factIds = Object.keys(answerIds) as FactId[];

export function isFactId(text: string): text is FactId {
  return Object.hasOwn(answerIds, text);
}

/** All answers to a fact in the order they are shown, `unknown` last. */
export function answersOf(fact: FactId): string[] {
  return [...(answerIds[fact] ?? []), 'unknown'];
}

export function isAnswer(fact: FactId, text: string): boolean {
  return answersOf(fact).includes(text);
}
