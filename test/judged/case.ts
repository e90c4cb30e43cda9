/** Real situations, kept apart from what the reader and the trees were made from, each with its known end. */
import { createHash } from 'node:crypto';
import type { Facts } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import { answers } from './cases/answers.ts';
import { closedEarly } from './cases/closed-early.ts';
import { connectionRefused } from './cases/connection-refused.ts';
import { limits } from './cases/limits.ts';
import { names } from './cases/names.ts';
import { sockets } from './cases/sockets.ts';
import { startup } from './cases/startup.ts';
import { tls } from './cases/tls.ts';
import { unreachable } from './cases/unreachable.ts';

export interface Case {
  /** The thread's address: what was wrong is known from its end, its fix or its closing commit. */
  readonly from: string;
  readonly cause: CauseId;
  /** The lines as they were pasted, hosts and public addresses replaced; absent where there were none. */
  readonly text?: string;
  /** The lines alone leave no other cause. */
  readonly settles?: true;
  /** What the thread tells, as answers; all else is answered “I can’t tell”. `symptom` only where somebody saw the message. */
  readonly told: Facts;
}

export const cases: readonly Case[] = [
  ...connectionRefused,
  ...sockets,
  ...closedEarly,
  ...answers,
  ...tls,
  ...names,
  ...unreachable,
  ...limits,
  ...startup,
];

/** One half may be learned from; nobody looks at the other half's misses. The address decides, so nobody else does. */
export function isHeldOut({ from }: Case): boolean {
  return createHash('sha256').update(from).digest()[0]! % 2 === 0;
}
