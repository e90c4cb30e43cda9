/** How many workers the memory holds, and how many run. */
import type { Command, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

/** The part of the memory that workers may fill; the rest is for the master, the page cache and growth. */
const usable = 0.8;

/** How many workers of `workerMb` fit; at least one, which may be too many. */
export function workersFor(memoryMb: number, workerMb: number): number {
  return Math.max(1, Math.floor((memoryMb * usable) / workerMb));
}

export interface Size {
  /** MB for all. */
  readonly memory: number;
  /** MB of one worker. */
  readonly worker: number;
  readonly count: number;
}

export function sizeOf({ details }: Setting): Size {
  const memory = Number(details['memory-mb']);
  const worker = Number(details['worker-mb']);
  return { memory, worker, count: workersFor(memory, worker) };
}

/** The arithmetic behind the number, as a sentence. */
export function sumOf({ memory, worker, count }: Size): string {
  const forWorkers = Math.floor(memory * usable);
  return worker <= memory * usable
    ? `${memory} MB × ${usable} = ${forWorkers} MB for workers; ${forWorkers} ÷ ${worker} MB each = ${count}. That is the most that fits, not a goal: if fewer run today and are enough, keep the smaller number.`
    : `One worker of ${worker} MB does not fit into ${memory} MB × ${usable} = ${forWorkers} MB: this host needs more memory.`;
}

/** The workers that run, counted as children of the service's main process: `least` of them, and no more than `most`. */
export function workersRunning({ details }: Setting, least: number, most?: number): Command {
  const upTo = most === undefined ? [] : [sh` && [ "$n" -le ${most} ]`];
  return {
    run: sh`n=$(pgrep -c -P "$(systemctl show -p MainPID --value ${details.service})"); echo "$n workers"; [ "$n" -ge ${least} ]${new Text(upTo.join(''))}`,
    expect: 'workers',
  };
}
