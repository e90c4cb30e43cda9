/** Which facts, answers and causes there are, for all who read a state from an address. */
import { isAnswer, isFactId } from '../../machines/fact-ids.ts';
import { isCauseId } from '../../machines/odds.ts';
import type { Vocabulary } from './address.ts';

/** All that there are. */
export const wholeVocabulary: Vocabulary = {
  isAnswer: (fact, answer) => isFactId(fact) && isAnswer(fact, answer),
  isCause: isCauseId,
};
