/** Finds a lab machine's first process, by which everything else enters it. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process that is systemd inside. nspawn has a child before that, which only prepares it. */
export async function leaderOf(guest: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 6000; tries++) {
    const children = readFileSync(`/proc/${guest.pid}/task/${guest.pid}/children`, 'utf8').trim();
    const leader = children.split(' ').find((pid) => nameOf(pid) === 'systemd');
    if (leader) return Number(leader);
    if (guest.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(
    'systemd-nspawn did not start a machine. Run `npm run setup` as root on Debian or Ubuntu.',
  );
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}
