/** Code as the site shows it: a caption with the file's name, marked lines, classes for colours. */
import type { Element, ElementContent, Properties } from 'hast';
import { privilegeNote } from '../platforms/privileges.ts';
import { element } from './element.ts';
import { highlightLines } from './highlight.ts';

export interface CodeBlock {
  code: string;
  language: string;
  /** A file's name or path, shown as caption. */
  title?: string | undefined;
  /** Numbers of the changed lines, from 1. */
  changed?: readonly number[] | undefined;
}

/** Lines up to this many characters fit on the narrowest screen; a longer one makes its block scroll. */
const fitting = 34;

/** Shell commands wrap, since they are read word by word; configuration scrolls, since its indentation speaks. */
export function codeBlock({ code, language, title, changed = [] }: CodeBlock): Element {
  const wraps = language === 'sh';
  const lines = highlightLines(code, language).flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...(changed.includes(index + 1) ? [element('mark', {}, ...line)] : line),
  ]);
  const pre = element('pre', wraps ? {} : focusable(code), element('code', {}, ...lines));
  return element(
    'figure',
    { className: wraps ? ['code', 'wraps'] : ['code'] },
    ...caption(title),
    ...(wraps && !title ? needed(privilegeNote(code)) : []),
    pre,
  );
}

/** What the command above prints. */
export function output(text: string): Element {
  const pre = element('pre', focusable(text), element('samp', {}, text));
  return element('figure', { className: ['output'] }, ...caption('Output'), pre);
}

function caption(text: string | undefined): Element[] {
  return text ? [element('figcaption', {}, text)] : [];
}

/** What a command needs; every page says so, and none is searched for it. */
function needed(privileges: string | undefined): Element[] {
  return privileges ? [element('figcaption', { dataPagefindIgnore: '' }, privileges)] : [];
}

/** A block that can scroll must be reachable by keyboard. */
function focusable(code: string): Properties {
  return code.split('\n').some((line) => line.length > fitting) ? { tabIndex: 0 } : {};
}
