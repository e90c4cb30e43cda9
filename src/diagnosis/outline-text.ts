/**
 * Outlines as a page holds them: a line for each tree, with its first question, and for each question where its answers
 * lead, in their order. `header-too-big:family family:response-header-too-big,shortlist`. No id of an answer is needed,
 * and no quote, which HTML would spell out.
 */
import { answersOf } from '../../machines/fact-ids.ts';
import type { FactId } from '../../machines/facts.ts';
import { isCauseId } from '../../machines/odds.ts';
import type { EndKind, Outline, Outlines } from './outline.ts';

export function writeOutlines(outlines: Outlines): string {
  return Object.entries(outlines)
    .map(([tree, { first, questions }]) =>
      [`${tree}:${first}`, ...Object.entries(questions).map(written)].join(' '),
    )
    .join('\n');
}

function written([fact, routes]: [string, Readonly<Record<string, string>>]): string {
  return `${fact}:${answersOf(fact as FactId).map((answer) => routes[answer])}`;
}

export function readOutlines(text: string): Outlines {
  return Object.fromEntries(
    text.split('\n').map((line) => {
      const [[tree, first], ...questions] = line.split(' ').map((part) => part.split(':')) as [
        [string, FactId],
        ...[FactId, string][],
      ];
      return [tree, { first, ...read(questions) }];
    }),
  );
}

function read(written: readonly [FactId, string][]): Omit<Outline, 'first'> {
  const routes = written.map(([fact, targets]) => [fact, routesOf(fact, targets.split(','))]);
  const questions = Object.fromEntries(routes) as Record<string, Record<string, string>>;
  const targets = Object.values(questions).flatMap((route) => Object.values(route));
  const ends = targets.filter((target) => !questions[target]);
  return { questions, ends: Object.fromEntries(ends.map((end) => [end, kindOf(end)])) };
}

function routesOf(fact: FactId, targets: readonly string[]): Record<string, string> {
  return Object.fromEntries(answersOf(fact).map((answer, place) => [answer, targets[place] ?? '']));
}

function kindOf(end: string): EndKind {
  if (end === 'shortlist') return 'shortlist';
  return isCauseId(end) ? 'cause' : 'hand-off';
}
