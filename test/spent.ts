/** Where the time of `npm test` goes: its phases, in the order in which they ended, and its slowest files. */
import { relative } from 'node:path';

interface File {
  name: string;
  startTime: number;
  endTime: number;
}

const began = performance.now();
const phases: [name: string, seconds: number][] = [];
const files: [name: string, seconds: number][] = [];

export const spent = {
  /** Call what it returns at the phase's end. */
  begin(name: string): () => void {
    const start = performance.now();
    return () => void phases.push([name, (performance.now() - start) / 1000]);
  },

  note(all: File[]): void {
    for (const { name, startTime, endTime } of all)
      files.push([relative('', name), (endTime - startTime) / 1000]);
  },

  table(): string {
    const whole = [['all', (performance.now() - began) / 1000] as const];
    const slowest = files.toSorted(([, one], [, other]) => other - one).slice(0, 10);
    return `\n# where the time goes\n${rows([...phases, ...whole])}\n\n# the slowest files\n${rows(slowest)}\n`;
  },
};

function rows(lines: (readonly [name: string, seconds: number])[]): string {
  return lines.map(([name, seconds]) => `${seconds.toFixed(1).padStart(8)} s  ${name}`).join('\n');
}
