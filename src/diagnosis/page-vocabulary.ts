/** The vocabulary of a page that knows a few facts and hands on the others, for which it need not load them all. */
import type { FactId } from '../../machines/facts.ts';
import type { Words } from '../../machines/words.ts';
import { isDetailId } from '../log/details.ts';
import type { Vocabulary } from './address.ts';

const isId = (text: string) => /^[a-z][a-z0-9-]{0,60}$/.test(text);

/** What means something else in an address, with a value of another form. One name is a fact and a detail. */
const isTaken = (name: string) =>
  ['ruled-out', 'platform', 'browser', 'system'].includes(name) ||
  (isDetailId(name) && name !== 'header-size');

/** Holds facts that `words` has to their answers, and all else to the form of an id. */
export function pageVocabulary(words: Words): Vocabulary {
  return {
    isAnswer(fact, answer) {
      if (!Object.hasOwn(words, fact)) return isId(fact) && isId(answer) && !isTaken(fact);
      const { answers } = words[fact as FactId]!;
      return answer === 'unknown' || Object.hasOwn(answers, answer);
    },
    isCause: isId,
  };
}
