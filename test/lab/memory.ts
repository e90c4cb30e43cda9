/** What the scenarios about memory share. */
import type { Machine } from './machine.ts';

/** Prints the kernel's kills of the last seconds: a lab machine shares the kernel's log with its host. */
export const kernelKills = "dmesg --since '10 seconds ago' | grep -E 'oom-kill:|Killed process'";

/** Twelve requests at once, so that each worker gets some. */
export async function statusOfBurst(machine: Machine): Promise<number> {
  const printed = await machine.must(
    "for i in $(seq 12); do curl -s -o /dev/null -w '%{http_code} ' -H 'Host: example.com' http://127.0.0.1/ & done; wait",
  );
  return printed.includes('502') ? 502 : Number(printed.slice(0, 3));
}
