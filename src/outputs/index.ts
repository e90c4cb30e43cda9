/** All readers, in the order in which they are told: later ones are given what earlier ones have learned. */
import { certificate } from './certificate.ts';
import { configuration } from './configuration.ts';
import { containers } from './containers.ts';
import { counts } from './counts.ts';
import { earlierErrors } from './earlier-errors.ts';
import { errorPages } from './error-page.ts';
import { fastCgi } from './fast-cgi.ts';
import { folder } from './folder.ts';
import { handshake } from './handshake.ts';
import { hostState, placeOfUpstream } from './host-state.ts';
import { inspected } from './inspected.ts';
import { kubernetes } from './kubernetes.ts';
import { listening } from './listening.ts';
import { names } from './names.ts';
import type { OutputReader } from './output.ts';
import { printedNumbers } from './printed-numbers.ts';
import { requests } from './requests.ts';
import { rights } from './rights.ts';
import { service } from './service.ts';
import { users } from './users.ts';
import { withoutRoot } from './without-root.ts';

/** The address that others compare with. */
const place: readonly OutputReader[] = [configuration, placeOfUpstream];

/** Whether the application runs: what listens elsewhere is not it if it does not. */
const state: readonly OutputReader[] = [service, containers, inspected, kubernetes];

const others: readonly OutputReader[] = [
  users,
  listening,
  folder,
  rights,
  names,
  handshake,
  certificate,
  requests,
  fastCgi,
  hostState,
  counts,
  printedNumbers,
  earlierErrors,
];

/** Last, since a command's output says more than the page that a browser shows. */
const pages: readonly OutputReader[] = [errorPages];

/** First: what could not look is no output of a command. */
const blind: readonly OutputReader[] = [withoutRoot];

export const outputReaders = [blind, place, state, others, pages];
