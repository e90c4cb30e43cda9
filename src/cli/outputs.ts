/** What was understood of commands' outputs, as text for a terminal. */
import type { Whole } from '../outputs/together.ts';
import { printable } from './printable.ts';

const longestQuote = 3;

export function outputsText({ outputs }: Whole): string[] {
  return outputs.flatMap(({ command, at, sentences }) =>
    sentences.flatMap(({ says, quote, open }) => [
      `Line ${at}, ${command}: ${printable(quote.split('\n').slice(0, longestQuote).join(' · '))}`,
      `  ${open ? 'Open:  ' : 'Means: '} ${printable(says)}`,
      '',
    ]),
  );
}
