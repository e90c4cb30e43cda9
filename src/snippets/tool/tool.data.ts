/** The tool that each runbook's commands go through, as one file: a shell program with its reader of nginx's configuration. */
import { readFileSync } from 'node:fs';

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').trimEnd();

/** The reader stands between single quotes, so it holds none. */
const reader = `reader='${textOf('./nginx.awk')}'`;

export const tool = textOf('./fix502.sh').replace(
  '\ncase ${1-} in',
  () => `\n${reader}\n\ncase \${1-} in`,
);
