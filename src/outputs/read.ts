/** Pasted text -> what it tells: log lines and commands' outputs, in any order. Pure, never throws, linear in the text. */
import type { Facts } from '../../machines/facts.ts';
import type { Details } from '../log/details.ts';
import { clean } from '../log/clean.ts';
import { couldBeLog } from '../log/could-be-log.ts';
import { read, readingWithout } from '../log/read.ts';
import type { Reading } from '../log/read.ts';
import { toldByLog } from './from-log.ts';
import { outputReaders } from './index.ts';
import { learner } from './learner.ts';
import type { Difference } from './learner.ts';
import type { Known, Line, OutputReader, Section, Sentence, Sighting } from './output.ts';
import { sectionsOf, sectionsOfLines } from './sections.ts';

export type { Known, Sentence };

/** One output, and what was understood of it. */
export interface Understood {
  readonly command: string;
  /** The line of the text where it begins, from 1. */
  readonly at: number;
  readonly sentences: readonly Sentence[];
}

export interface Paste {
  /** The lines that are no command's output. */
  readonly log: Reading;
  /** In the order of the text. */
  readonly outputs: readonly Understood[];
  /** All that the text tells; what was known before is not among it. */
  readonly facts: Facts;
  readonly details: Details;
  readonly differences: readonly Difference[];
}

export const nothingKnown: Known = { facts: {}, details: {} };

/** Nobody pastes more than this of a command; of a longer text, only what is no log line is looked at for outputs. */
export const longestPaste = 1 << 18;

export function readPaste(text: string, known: Known = nothingKnown): Paste {
  const sections = sectionsOf(text);
  const sightings = outputReaders.flatMap((readers) => sightingsOf(readers, sections));
  const isSession = sightings.length > 0 || sections.length > 1;
  const log = read(isSession ? without(text, takenBy(sightings, sections)) : text);
  return tellAll(log, sightings, known);
}

/** The same for a log that was read already, and those lines beside it that are of no log. */
export function readBeside(log: Reading, lines: readonly Line[], known: Known): Paste {
  const sections = sectionsOfLines(lines);
  const sightings = outputReaders.flatMap((readers) => sightingsOf(readers, sections));
  const taken = takenBy(sightings, sections);
  const texts = lines.filter(({ at }) => taken.has(at)).map((line) => clean(line.text));
  return tellAll(readingWithout(log, taken, new Set(texts)), sightings, known);
}

function tellAll(log: Reading, sightings: readonly Sighting[], known: Known): Paste {
  const learned = learner(known);
  learned.learn(log);
  const together = toldByLog(log).map(({ at, told }) => {
    learned.learn(told);
    return { command: 'The log', at, sentences: told.sentences };
  });
  const outputs = sightings.map(({ command, lines, tell }) => {
    const { sentences, ...told } = tell(learned.known());
    learned.learn(told);
    return { command, at: lines[0]?.at ?? 1, sentences };
  });
  const all = [...together, ...outputs].toSorted((a, b) => a.at - b.at);
  return { log, outputs: all, ...learned.all() };
}

/** A reading of log lines in which there is no output. */
export function logAlone(log: Reading): Paste {
  const { facts, details } = log;
  return { log, outputs: [], facts, details, differences: [] };
}

function sightingsOf(readers: readonly OutputReader[], sections: readonly Section[]): Sighting[] {
  return readers
    .flatMap((reader) => reader(sections))
    .toSorted((a, b) => (a.lines[0]?.at ?? 0) - (b.lines[0]?.at ?? 0));
}

/** The lines of outputs and commands. Of what a recognised command printed, lines that could be of a log are left. */
function takenBy(sightings: readonly Sighting[], sections: readonly Section[]): Set<number> {
  const taken = new Set(sightings.flatMap(({ lines }) => lines.map(({ at }) => at)));
  for (const { command, at, until = at, lines } of sections) {
    if (command === undefined) continue;
    const isRecognised = lines.some((line) => taken.has(line.at));
    for (let typed = at; typed <= until; typed += 1) taken.add(typed);
    if (isRecognised) for (const line of lines) if (!couldBeLog(line.text)) taken.add(line.at);
  }
  return taken;
}

/** The text with these lines empty, so that the log's lines keep their numbers. */
function without(text: string, taken: ReadonlySet<number>): string {
  return text
    .split('\n')
    .map((line, index) => (taken.has(index + 1) ? '' : line))
    .join('\n');
}
