/** Every tree by its id. */
import { closedEarly } from './closed-early.ts';
import { connectionRefused } from './connection-refused.ts';
import { headerTooBig } from './header-too-big.ts';
import { nameUnresolved } from './name-unresolved.ts';
import { permissionDenied } from './permission-denied.ts';
import { socketMissing } from './socket-missing.ts';
import { triage } from './triage.ts';

export const trees = {
  triage,
  'connection-refused': connectionRefused,
  'socket-missing': socketMissing,
  'permission-denied': permissionDenied,
  'header-too-big': headerTooBig,
  'closed-early': closedEarly,
  'name-unresolved': nameUnresolved,
} as const;

export type TreeId = keyof typeof trees;
export const treeIds = Object.keys(trees) as TreeId[];

export function isTreeId(text: string): text is TreeId {
  return Object.hasOwn(trees, text);
}
