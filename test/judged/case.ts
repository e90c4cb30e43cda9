/** Real situations, kept apart from what the reader and the trees were made from, each with its known end. */
import { createHash } from 'node:crypto';
import type { Facts } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import { addresses } from './cases/addresses.ts';
import { bigHeaders } from './cases/big-headers.ts';
import { bigRequests } from './cases/big-requests.ts';
import { closedEarly } from './cases/closed-early.ts';
import { configuration } from './cases/configuration.ts';
import { inFront } from './cases/in-front.ts';
import { load } from './cases/load.ts';
import { names } from './cases/names.ts';
import { otherStatus } from './cases/other-status.ts';
import { permissions } from './cases/permissions.ts';
import { processes } from './cases/processes.ts';
import { protocols } from './cases/protocols.ts';
import { recreated } from './cases/recreated.ts';
import { refusedHeaders } from './cases/refused-headers.ts';
import { resources } from './cases/resources.ts';
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
  ...processes,
  ...addresses,
  ...recreated,
  ...unreachable,
  ...sockets,
  ...permissions,
  ...closedEarly,
  ...bigRequests,
  ...protocols,
  ...bigHeaders,
  ...refusedHeaders,
  ...tls,
  ...names,
  ...load,
  ...resources,
  ...configuration,
  ...startup,
  ...otherStatus,
  ...inFront,
];

/** One half may be learned from; nobody looks at the other half's misses. The address decides, so nobody else does. */
export function isHeldOut({ from }: Case): boolean {
  return createHash('sha256').update(from).digest()[0]! % 2 === 0;
}
