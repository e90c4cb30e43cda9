/** The tool that each runbook's commands go through, as one file: a shell program, with its awk programs. */
import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').trimEnd();

/** In the order in which the file has them: what is called stands before what is done. */
const shell = ['head', 'runs', 'files', 'texts', 'pools', 'host', 'drop-in', 'undo'];

/** Each stands between single quotes, so it holds none. */
const awk = { reader: ['nginx', 'changes'], joiner: ['join'] };

export const tool = [
  ...shell.map((name) => read(`./${name}.sh`)),
  ...Object.entries(awk).map(
    ([name, files]) => `${name}='${files.map((file) => read(`./${file}.awk`)).join('\n\n')}'`,
  ),
  read('./steps.sh'),
].join('\n\n');
