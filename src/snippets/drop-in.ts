/** What is added to a service's unit, which itself is the distribution's or the reader's. */
import type { Command, NewFile, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

/** A file of its own, named by what it is about: for lines that no other fix writes. */
export function dropIn(unit: string, topic: string, text: Text): NewFile {
  const path = `/etc/systemd/system/${unit}.service.d/fix502-${topic}.conf`;
  return { path, language: 'ini', text };
}

/**
 * Options in an environment variable, in the one drop-in of the service that all fixes write together: systemd takes the last
 * file's value of a variable whole. A larger number of the same option stays, unless `exactly`.
 */
export function environment(
  { run }: Setting,
  unit: string,
  variable: string,
  value: string,
  exactly?: 'exactly',
): Command {
  const quoted = value.split(' ').map(safe);
  const end = exactly ? ' exactly' : '';
  return {
    run: new Text(`${sh`${run} environment ${unit} ${variable}`} '${quoted.join(' ')}'${end}`),
    note: 'Prints the drop-in as it is now: what the service had in this variable, and what each fix adds.',
  };
}

/** An option begins with dashes, which a plain token may not. */
function safe(word: string): string {
  const [, dashes, rest] = /^(-{0,2})(.*)$/s.exec(word)!;
  return `${dashes}${sh`${rest!}`.source}`;
}

/** A variable with one value, in the same drop-in. A larger number that the service has already stays with `at-least`. */
export function unitVariable(
  { run }: Setting,
  unit: string,
  variable: string,
  value: string | number,
  least?: 'at-least',
): Command {
  const end = least ? ' at-least' : '';
  return { run: new Text(`${sh`${run} variable ${unit} ${variable} ${value}`}${end}`) };
}

/** One line of `[Service]` that more than one fix may write, in the same drop-in. */
export function unitSetting({ run }: Setting, unit: string, key: string, value: string): Command {
  return { run: sh`${run} setting ${unit} ${key} ${value}` };
}

/** systemd reads drop-ins only when it is told to. */
export function restartWithDropIn(unit: string): Command {
  return { run: sh`systemctl daemon-reload && systemctl restart ${unit}` };
}
