/** `grep -v 'no live upstreams' error.log | grep 'upstream: '`, as the question’s page has it: nothing means that no other error was there. */
import { ofEach, settled } from './output.ts';
import type { Section, Sighting } from './output.ts';

const others = /\bgrep -v ["']no live upstreams["'].{0,200}\| ?grep ["']upstream: ["']/;

/** Lines, where it printed any, are the log’s to read: their times are compared with the burst’s. */
export const earlierErrors = ofEach((section: Section): Sighting | undefined => {
  const { command = '', at, lines } = section;
  if (!others.test(command) || lines.some(({ text }) => text.trim() !== '')) return undefined;
  const says = 'The log has no other error of an upstream. Look into yesterday’s file, too.';
  return {
    command: 'grep',
    lines: [{ text: command, at }],
    tell: () => settled(says, command, { 'earlier-errors': 'no' }),
  };
});
