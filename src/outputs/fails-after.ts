/** How long a connection takes to fail. */
import type { Asked } from './asked.ts';
import { open, settled } from './output.ts';
import type { Told } from './output.ts';

const failed = /Failed to connect to (\S{1,253}) port (\d{1,5}) after (\d{1,7}) ms/;

/** A refusal comes at once; a host that is not there is asked for three times, a second apart. */
export function failsAfter({ after }: Asked): Told | undefined {
  const [, host, port, time] = failed.exec(after?.text ?? '') ?? [];
  if (!after) return undefined;
  const milliseconds = Number(time);
  const says = `The connection to ${host}:${port} failed after ${milliseconds} ms.`;
  const answer = milliseconds >= 1000 ? 'seconds' : milliseconds < 300 ? 'at-once' : undefined;
  return answer
    ? settled(says, after.text, { 'fails-after': answer })
    : open(`${says} Ask twice, some seconds apart.`, after.text);
}
