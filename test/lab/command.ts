/** A command's whole output, though a daemon that it started may keep its pipes open for ever. */
import type { ChildProcess } from 'node:child_process';

export interface Output {
  /** Exit status; 124 when the command was ended by the time limit. */
  status: number;
  stdout: string;
  stderr: string;
}

/** Ends each stream of a command, as no output of ours does. */
const end = '\0end\0';

const andThen = String.raw`sh -c "$1"; status=$?; printf '\0end\0'; printf '\0end\0' >&2; exit $status`;

/** The words that run a command in a shell, and mark in both streams where it has ended. */
export function sayingTheEnd(command: string): string[] {
  return ['sh', '-c', andThen, 'sh', command];
}

/** What such a command printed, up to its end; or all, where it was killed before it could say so. */
export function finished(child: ChildProcess): Promise<Output> {
  return new Promise((resolve, reject) => {
    const texts = { stdout: '', stderr: '' };
    let status: number | undefined;
    const isWhole = () => texts.stdout.includes(end) && texts.stderr.includes(end);
    const settle = (whole: boolean) => {
      if (status === undefined || !whole) return;
      const [stdout, stderr] = [texts.stdout, texts.stderr].map((text) => text.split(end)[0]!);
      resolve({ status, stdout: stdout!, stderr: stderr! });
    };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
        texts[name] += chunk;
        settle(isWhole());
      });
    child.on('error', reject);
    child.on('exit', (code) => {
      status = code ?? 1;
      settle(isWhole() || status === timedOut);
    });
    child.on('close', () => settle(true));
  });
}

/** What timeout(1) ends with. */
const timedOut = 124;
