/** The words of all that an admin can know, as small as they can be fetched. A visitor's pages bring theirs. */
import { answerIds } from './answer-ids.data.ts';
import { factIds } from './fact-ids.ts';
import { wordLists } from './word-lists.data.ts';
import type { FactWords, Words } from './words.ts';

/** The facts of visitors are the last, and have no list here. */
export const allWords: Words = Object.fromEntries(
  wordLists.map((words, place) => {
    const fact = factIds[place]!;
    return [fact, wordsOf(answerIds[fact] ?? [], words)];
  }),
);

function wordsOf(answers: readonly string[], [asks, ...labels]: readonly string[]): FactWords {
  const named = answers.map((answer, place) => [answer, labels[place] ?? answer]);
  return { ...(asks && { asks }), answers: Object.fromEntries(named) as FactWords['answers'] };
}
