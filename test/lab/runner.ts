/** Commands for a lab machine, run by one small process inside of it: runner.py. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Output {
  /** Exit status; 124 when the command was ended by the time limit, 127 when the machine is gone. */
  status: number;
  stdout: string;
  stderr: string;
}

interface Runner {
  /** Runs a command with `sh` from `/` as root. */
  run(command: string, seconds: number): Promise<Output>;
  /** The status of one GET for the site on port 80; 0 without an answer in so many seconds. */
  get(path: string, site: string, seconds: number): Promise<number>;
  /** Puts a text where the machine's commands can read it; returns the file's name. */
  keep(text: string): string;
}

const program = fileURLToPath(new URL('runner.py', import.meta.url));

/** What every process of a machine begins with. */
export const clean = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
  DEBIAN_FRONTEND: 'noninteractive',
};

const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];

/** `leader` is the machine's first process, as seen from here; `folder` lies at `inside` in the machine. */
export function runnerIn(leader: number, folder: string, inside: string): Runner {
  const words = ['--target', String(leader), ...namespaces, '--', 'python3', program, inside];
  const child = spawn('nsenter', words, { env: clean, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<string, (status?: number) => void>();
  createInterface(child.stdout).on('line', (line) => {
    const [number, status] = line.split(' ');
    waiting.get(number!)?.(Number(status));
  });
  let gone = false;
  // A machine that was stopped, or that never came up, answers nothing any more.
  child.on('close', () => {
    gone = true;
    for (const end of waiting.values()) end();
  });
  child.stdin.on('error', () => undefined);
  let count = 0;
  /** What the machine says after the number; nothing when it is gone. */
  const ask = async (step: string, number: string, ...words: (string | number)[]) => {
    if (!gone) child.stdin.write(`${[step, number, ...words].join(' ')}\n`);
    const status = await new Promise<number | undefined>((resolve) => {
      waiting.set(number, resolve);
      if (gone) resolve(undefined);
    });
    waiting.delete(number);
    return status;
  };
  const keep = (text: string, number = String(++count)) => {
    const name = `${number}.sh`;
    writeFileSync(join(folder, name), text);
    return name;
  };
  return {
    keep: (text) => keep(text),
    get: async (path, site, seconds) =>
      (await ask('get', String(++count), seconds, site, path)) ?? 0,
    async run(command, seconds) {
      const number = String(++count);
      keep(command, number);
      const status = await ask('run', number, seconds);
      const [stdout, stderr] = ['out', 'err'].map((end) => taken(join(folder, `${number}.${end}`)));
      return { status: status ?? 127, stdout: stdout!, stderr: stderr! };
    },
  };
}

function taken(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  } finally {
    rmSync(path, { force: true });
  }
}
