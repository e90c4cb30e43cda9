/** Every tree by its id. */
import { closedEarly } from './closed-early.ts';
import { connectionRefused } from './connection-refused.ts';
import { headerRefused } from './header-refused.ts';
import { headerTooBig } from './header-too-big.ts';
import { intermittent } from './intermittent.ts';
import { invalidReply } from './invalid-reply.ts';
import { nameUnresolved } from './name-unresolved.ts';
import { noLiveUpstreams } from './no-live-upstreams.ts';
import { notFromNginx } from './not-from-nginx.ts';
import { otherStatus } from './other-status.ts';
import { outOfResources } from './out-of-resources.ts';
import { permissionDenied } from './permission-denied.ts';
import { queueFull } from './queue-full.ts';
import { socketMissing } from './socket-missing.ts';
import { startupFailed } from './startup-failed.ts';
import { timedOut } from './timed-out.ts';
import { tlsFailed } from './tls-failed.ts';
import { triage } from './triage.ts';
import { unreachable } from './unreachable.ts';
import { visitor } from './visitor.ts';

export const trees = {
  triage,
  'connection-refused': connectionRefused,
  'socket-missing': socketMissing,
  'permission-denied': permissionDenied,
  'header-too-big': headerTooBig,
  'closed-early': closedEarly,
  'name-unresolved': nameUnresolved,
  'invalid-reply': invalidReply,
  'header-refused': headerRefused,
  'tls-failed': tlsFailed,
  unreachable,
  'no-live-upstreams': noLiveUpstreams,
  'queue-full': queueFull,
  'timed-out': timedOut,
  'out-of-resources': outOfResources,
  'startup-failed': startupFailed,
  'not-from-nginx': notFromNginx,
  'other-status': otherStatus,
  intermittent,
  visitor,
} as const;

export type TreeId = keyof typeof trees;
export const treeIds = Object.keys(trees) as TreeId[];

/** The trees of those who run the server; the visitor's has pages and words of its own. */
export type AdminTreeId = Exclude<TreeId, 'visitor'>;
export const adminTreeIds = treeIds.filter((id): id is AdminTreeId => id !== 'visitor');
