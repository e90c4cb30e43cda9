/** Causes that one Linux machine cannot reproduce, and why. An entry that has a scenario fails the tests. */
import type { CauseId } from '../../machines/odds.ts';

export const notHere: Partial<Record<CauseId, string>> = {
  'selinux-denied':
    'SELinux is a part of the kernel, and the lab’s kernel runs without it. The pages rest on the source of the policy and on its manuals.',
  'front-keepalive-longer':
    'It needs a packet that is on its way while nginx closes: on one machine the way takes microseconds, and the lab’s kernel cannot delay packets. Tried with a busy worker, which does not bring it about. The page rests on nginx’s source and on the balancers’ manuals.',
};
