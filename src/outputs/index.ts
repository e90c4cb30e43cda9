/** All readers, those first that name the address which others compare with. */
import { configuration } from './configuration.ts';
import { containers } from './containers.ts';
import { folder } from './folder.ts';
import { inspected } from './inspected.ts';
import { listening } from './listening.ts';
import type { OutputReader } from './output.ts';
import { rights } from './rights.ts';
import { service } from './service.ts';
import { users } from './users.ts';

export const namesAddress: readonly OutputReader[] = [configuration];

export const outputReaders: readonly OutputReader[] = [
  users,
  listening,
  service,
  folder,
  rights,
  containers,
  inspected,
];
