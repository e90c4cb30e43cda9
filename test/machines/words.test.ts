import { expect, test } from 'vitest';
import { allWords } from '../../machines/all-words.ts';
import { facts } from '../../machines/facts.ts';
import { visitorFacts } from '../../machines/visitor-facts.ts';

test('the words that a page fetches, and those that a visitor’s page has, are those of all facts', () => {
  expect({ ...allWords, ...visitorFacts }).toEqual(facts);
});
