/** The answers to every fact, by id alone: what an address may say. A page that shows no words needs no more. */
import { facts } from './facts.ts';

export const answerIds: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(facts).map(([fact, { answers }]) => [fact, Object.keys(answers)]),
);
