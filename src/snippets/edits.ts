/** Edits of files that exist, as steps of the tool: nginx's statements, lines of other texts. */
import type { Edit, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';
import type { Language } from './text.ts';

/** What stands in the file now and what will, shown beside the command: an example's lines, not the reader's. */
interface Shown {
  before: Text;
  after: Text;
}

/**
 * Changes statements of an nginx file: `where` selects (`at proxy_pass '127.0.0.1:3000'`, `in server example.com`), each of
 * `what` changes (`at-least proxy_read_timeout 100s`, `set …`, `add …`, `address …`, `scheme …`, `parameter …`,
 * `no-parameter …`, `become '…' '…'`). tool/changes.awk says what they do. A word with a sign of the shell is quoted by the caller.
 */
export function nginxEdit(
  { run }: Setting,
  file: string,
  where: Text,
  what: readonly Text[],
  shown: Shown,
): Edit {
  const changes = new Text(what.map(({ source }) => ` -- ${source}`).join(''));
  return {
    path: file,
    language: 'nginx',
    ...shown,
    run: sh`${run} nginx ${file} ${where}${changes}`,
  };
}

/**
 * Changes lines of any text by extended regular expressions. `done` is the pattern of a file that is changed already.
 * Both stand between single quotes, and hold neither `'` nor `#`.
 */
export function lineEdit(
  { run }: Setting,
  file: string,
  language: Language,
  { pattern, replacement, done }: { pattern: Text; replacement: Text; done?: Text },
  shown: Shown,
): Edit {
  const after = done ? ` '${done}'` : '';
  const command = new Text(`${sh`${run} sub ${file}`} '${pattern}' '${replacement}'${after}`);
  return { path: file, language, ...shown, run: command };
}

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** `host:port` as the tool compares addresses; a loopback address is found by all its three names. */
export function addresses(host: string, port: string | number): Text {
  const hosts = loopback.test(host) ? ['127.0.0.1', 'localhost', '[::1]'] : [host];
  return new Text(hosts.map((each) => sh`${each}:${port}`.source).join('|'));
}

/** A group as the tool finds it: by its name, or by the address of one of its servers. */
export function groupOf({ details }: Setting): Text {
  const { 'upstream-host': host, 'upstream-port': port } = details;
  return sh`'${host}|${addresses(host, port)}'`;
}

/** A plain token as an extended regular expression that matches nothing but itself. */
export function literal(token: string): Text {
  return new Text(
    sh`${token}`.source.replaceAll(/[.[\]+]/g, (sign) =>
      sign === '[' || sign === ']' ? `\\${sign}` : `[${sign}]`,
    ),
  );
}
