/**
 * For each fact of an admin, in the order of `facts`: what is asked, or nothing, and the labels of its answers. No id is
 * said twice.
 */
import { facts } from './facts.ts';
import { visitorFacts } from './visitor-facts.ts';
import type { FactWords } from './words.ts';

export const wordLists = Object.entries<FactWords>(facts)
  .filter(([fact]) => !Object.hasOwn(visitorFacts, fact))
  .map(([, { asks = '', answers }]) => [asks, ...Object.values(answers)]);
