/** Changes of a unix socket's path where it stands in files, made so that no other path is touched. */
import { lineEdit } from './edits.ts';
import type { Command, Edit, Setting } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import type { Language } from './text.ts';

/** A path as an extended regular expression that matches nothing but this path. */
export function exactly(path: string): string {
  return path.replaceAll('.', '[.]').replaceAll('+', '[+]');
}

/** What may not stand next to a path, or the path would be a part of another one. */
const other = new Text('[^[:alnum:]._-]');

/** Puts a path in the place of another wherever it stands in a file. */
export function movedSocket(
  setting: Setting,
  file: string,
  language: Language,
  from: string,
  to: string,
): Edit {
  const around = (path: string) => sh`(^|${other})${exactly(path)}($|${other})`;
  const replacement = sh`\1${to}\2`;
  return lineEdit(
    setting,
    file,
    language,
    { pattern: around(from), replacement, done: around(to) },
    { before: ini`${from}`, after: ini`${to}` },
  );
}

/** A service that has started may need a moment until it listens. */
export function untilListening(path: string): Command {
  return {
    run: sh`timeout 10 sh -c 'until test -S ${path}; do sleep 0.2; done'`,
    note: 'If this ends with status 124, the application has made no socket within 10 s: its own log says why.',
  };
}
