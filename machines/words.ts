/** What facts and their answers are called, looked up in as many of them as one has at hand. */
import type { FactId } from './facts.ts';

export interface FactWords {
  readonly asks?: string;
  readonly answers: Readonly<Record<string, string>>;
}

export type Words = { readonly [F in FactId]?: FactWords };

/** What an answer is called on its button. */
export function labelIn(words: Words, fact: FactId, answer: string): string {
  if (answer === 'unknown') return 'I can’t tell';
  return words[fact]?.answers[answer] ?? answer;
}

/** A question's short form; a fact that only logs can tell has none and answers to its id. */
export function questionIn(words: Words, fact: FactId): string {
  return words[fact]?.asks ?? fact;
}
