/** A log line as the site shows it: as written, and taken apart with a label for each part. */
import type { Element, ElementContent } from 'hast';
import { partsOf } from '../log/parts.ts';
import type { PartLabel } from '../log/parts.ts';
import { element } from './element.ts';

/** The parts that say what went wrong; the rest stands back. */
const telling: readonly PartLabel[] = ['message', 'action', 'upstream'];

/** As written, with the telling parts set off. */
export function logLine(line: string): Element {
  const told = partsOf(line).filter(({ label }) => telling.includes(label));
  const content: ElementContent[] = [];
  let at = 0;
  for (const { start, end, text, label } of told) {
    content.push({ type: 'text', value: line.slice(at, start) });
    content.push(element(label === 'message' ? 'strong' : 'b', {}, text));
    at = end;
  }
  content.push({ type: 'text', value: line.slice(at) });
  return element('pre', { className: ['log'] }, element('samp', {}, ...content));
}

/** Taken apart: one row for each part. */
export function logParts(line: string): Element {
  const rows = partsOf(line).map(({ label, text }) =>
    element(
      'div',
      { className: telling.includes(label) ? ['telling'] : [] },
      element('dt', {}, label),
      element('dd', {}, element('samp', {}, text)),
    ),
  );
  return element('dl', { className: ['log-parts'] }, ...rows);
}
