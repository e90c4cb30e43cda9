import type { Element } from 'hast';
import { element } from './element.ts';

/** A log line as an object with labelled parts. */
export function logLine(line: string): Element {
  return element('pre', { className: ['log'] }, element('samp', {}, line));
}
