/** What the scenarios about memory share. */
import { statusOfMany } from './bursts.ts';
import type { Machine } from './machine.ts';

/** Prints the kernel's kills since the machine's start: it shares the kernel's log with its host. */
export const kernelKills = `dmesg --since "$(date -d "$(ps -o lstart= -p 1)" '+%F %T')" | grep -E 'oom-kill:|Killed process'`;

/** So many requests at once that each worker gets some. */
export function statusOfBurst(machine: Machine): Promise<number> {
  return statusOfMany(machine, 24, 502);
}
