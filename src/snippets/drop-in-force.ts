/** Whether a process runs with what a drop-in says: systemd hands variables over at a start only. */
import type { Command } from './snippet.ts';
import { Text, sh } from './text.ts';

const environ = (unit: string) =>
  sh`tr '\0' '\n' < "/proc/$(systemctl show -p MainPID --value ${unit})/environ"`;

/** An option with a number, such as --timeout=95, in a variable of the running service: that number or a larger one. */
export function optionInForce(
  unit: string,
  variable: string,
  option: string,
  least: number,
  short = option,
): Command {
  return {
    run: sh`${environ(unit)} | sed -En 's/^${variable}=(.* )?(${new Text(option)}|${new Text(short)})[= ]?([0-9]+).*/${option.slice(2)} \3/p' | awk '{ print; n = $2 } END { exit n < ${least} }'`,
    expect: sh`${option.slice(2)}`.source,
    note: 'What the running process was started with. Nothing: it was not started anew, or it is a child of the unit’s main process.',
  };
}

/** A variable of the running service, whole or as one word of its value. */
export function variableInForce(unit: string, variable: string, word: string): Command {
  return {
    run: sh`${environ(unit)} | grep -E '^${variable}=(.* )?${literalWord(word)}( |$)'`,
    expect: sh`${variable}=`.source,
    note: 'What the running process was started with. Nothing: it was not started anew.',
  };
}

function literalWord(word: string): Text {
  return new Text(
    `--${sh`${word.replace(/^--/, '')}`.source}`.replaceAll(/[.+[\]]/g, (sign) => `\\${sign}`),
  );
}
