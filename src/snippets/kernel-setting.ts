/** A setting of the kernel, now and at boot; what is in force already and more stays. */
import type { Command, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

/** `name` as sysctl prints it; `numbers`: one, or the two ends of a range. */
export function kernelSetting({ run }: Setting, name: string, ...numbers: number[]): Command {
  const wanted = numbers.map((number) => ` ${number}`).join('');
  return {
    run: new Text(`${sh`${run} kernel ${name}`}${wanted}`),
    note: 'The value before is kept for rolling back. “Read-only file system”: you are in a container; set it on the host, or with sysctls: in compose.yaml.',
  };
}
