/** ss, netstat, lsof -i: what listens at the address that nginx uses. */
import { atPort, nameOf, sentenceOf } from './at-port.ts';
import { listingOf } from './listeners.ts';
import type { Listener, Listing, SocketListener } from './listeners.ts';
import { ofEach, open, quoted, saying, settled } from './output.ts';
import type { Known, Section, Told } from './output.ts';
import { isSystemPort, roleOf } from './programs.ts';
import { listeningSockets } from './socket-listed.ts';
import { addressOf, isLoopback, isUnix, wantsAddress } from './upstream.ts';
import type { Address } from './upstream.ts';

export const listening = ofEach((section) => {
  const listing = listingOf(section);
  if (!listing) return undefined;
  return {
    command: 'The list of what listens',
    lines: listing.lines,
    tell: (known) =>
      isUnix(known) || (!listing.hasPorts && !addressOf(known))
        ? listeningSockets(listing, section, known)
        : listeningPorts(listing, section, known),
  };
});

function listeningPorts(listing: Listing, section: Section, known: Known): Told {
  const address = addressOf(known);
  const socket = socketInstead(listing, known);
  if (socket && address && !listing.ports.some(({ port }) => port === address.port))
    return onSocket(socket, address);
  if (!listing.hasPorts)
    return saying({ says: 'These are unix sockets only.', quote: quoted(listing.lines) });
  if (!address) return open(`${sentenceOf(listing.ports)} ${wantsAddress}`, quoted(listing.lines));
  const there = listing.ports.filter(({ port }) => port === address.port);
  return there.length > 0
    ? atPort(there, address, known)
    : elsewhere(listing, section, address, known);
}

/** A unix socket of what could be the application: PHP-FPM’s packages listen on one. */
function socketInstead({ sockets }: Listing, { facts }: Known): SocketListener | undefined {
  return sockets.find(
    ({ path, program }) => path && roleOf(program, facts['upstream-protocol']) === 'application',
  );
}

function onSocket({ path, program, line }: SocketListener, address: Address): Told {
  return settled(
    `${program} listens on the socket ${path}, not on port ${address.port}.`,
    quoted([line]),
    { listening: 'other-port', 'socket-listed': 'other-path' },
    { 'listening-socket': path },
  );
}

/** No line has the port: the application has none, or another one. */
function elsewhere(listing: Listing, section: Section, address: Address, known: Known): Told {
  const { ports, isWhole } = listing;
  const quote = quoted(ports.length > 0 ? ports.map(({ line }) => line) : listing.lines);
  if (isNginxHost(ports, address))
    return open(
      `This is the list of nginx’s host. nginx asks ${address.text}: run the same on that host, or in that container.`,
      quote,
    );
  const others = ports.filter((it) => couldBe(it, section, known) !== 'other');
  const sure = others.filter((it) => couldBe(it, section, known) === 'application');
  const [only] = sure;
  if (only && isDown(known) && isWhole) return isAnothers(only, address);
  if (only && new Set(others.map(({ port }) => port)).size === 1) return onOtherPort(only, address);
  if (others.length === 0 && isWhole)
    return settled(`No line has port ${address.port}, and no application is in the list.`, quote, {
      listening: 'nothing',
    });
  const ask =
    others.length === 0
      ? 'The list is not whole: run it without grep.'
      : `If one of these is your application, it is on another port; if not, nothing listens. ${sentenceOf(others)}`;
  return open(`No line has port ${address.port}. ${ask}`, quote);
}

const isDown = ({ facts }: Known) => /^(?:stopped|failed)$/.test(facts['service-state'] ?? '');

function isAnothers(only: Listener, address: Address): Told {
  return settled(
    `Nothing listens on port ${address.port}. Your application does not run, so that ${nameOf(only)} is another one.`,
    quoted([only.line]),
    { listening: 'nothing' },
  );
}

function onOtherPort(only: Listener, address: Address): Told {
  const host = /^(?:\*|0\.0\.0\.0|\[::\])$/.test(only.host) ? '127.0.0.1' : only.host;
  return settled(
    `${nameOf(only)} is listening, and nothing on port ${address.port}. If that is your application, it is on another port.`,
    quoted([only.line]),
    { listening: 'other-port' },
    { 'listening-port': String(only.port), 'listening-host': host },
  );
}

function couldBe({ program, port, host }: Listener, { command }: Section, { facts }: Known) {
  if (host === '127.0.0.11' || isSystemPort(port)) return 'other';
  const role = roleOf(program, facts['upstream-protocol']);
  const isInside = /^(?:docker|podman|kubectl|nsenter)\b/.test(command ?? '');
  return role === 'unknown' && program === undefined && isInside ? 'application' : role;
}

/** nginx asks another host, and nginx itself is in the list: a common mix-up. */
function isNginxHost(ports: readonly Listener[], { host }: Address): boolean {
  return (
    host !== undefined && !isLoopback(host) && ports.some(({ program }) => program === 'nginx')
  );
}
