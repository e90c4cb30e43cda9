/**
 * Changes inside a file that stays the same file. `sed -i` would put a new one in its place: a link in sites-enabled
 * would become a copy, and a container that has this one file mounted would go on reading the old one.
 */
import { backupFolder } from './runbook.ts';
import { Text, sh } from './text.ts';

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** A host as an extended regular expression with one group; a loopback address is found by all its three names. */
export function hostPattern(host: string): Text {
  if (loopback.test(host)) return new Text('(127[.]0[.]0[.]1|localhost|\\[::1\\])');
  return new Text(`(${literal(host)})`);
}

/** A plain token as an extended regular expression that matches nothing but itself. */
export function literal(token: string): string {
  return sh`${token}`.source.replaceAll(/[.[\]+]/g, (sign) =>
    sign === '[' || sign === ']' ? `\\${sign}` : `[${sign}]`,
  );
}

/**
 * Puts `replacement`, in sed's notation, in the place of every match of `pattern`, and `onTop` on top of the file. The
 * grep prints the lines; without any it stops, and the file is as it was. The copy in between lies in the folder that the
 * backup step has made.
 */
export function replaceInPlace(file: string, pattern: Text, replacement: Text, onTop?: Text): Text {
  const edited = `${backupFolder}/edited`;
  const replacing = sh`sed -E 's#${pattern}#${replacement}#g' ${file}`;
  const writing = onTop ? sh`{ echo '${onTop}'; ${replacing}; }` : replacing;
  return sh`grep -nE '${pattern}' ${file} && ${writing} > ${edited} && cat ${edited} > ${file}`;
}
