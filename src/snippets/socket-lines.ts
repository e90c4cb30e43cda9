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

/** Puts a path in the place of another wherever it stands in a file. The grep prints the lines, and stops if none is there. */
export function exchange(file: string, from: string, to: string): Text {
  const old = sh`(^|${other})${exactly(from)}($|${other})`;
  return sh`grep -nE '${old}' ${file} && sed -i -E 's#${old}#\1${to}\2#g' "\$(realpath ${file})"`;
}

/** A path in the place of another wherever it stands in a file, whose line around the path is not known. */
export function movedSocket(
  setting: Setting,
  file: string,
  language: Language,
  from: string,
  to: string,
): Edit {
  const place = (path: string) => sh`(^|${other})${exactly(path)}($|${other})`;
  return lineEdit(
    setting,
    file,
    language,
    { pattern: place(from), replacement: sh`\1${to}\2`, done: place(to) },
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
