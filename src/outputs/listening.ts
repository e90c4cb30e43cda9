/** ss, netstat, lsof -i: what listens at the address that nginx uses. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { listingOf } from './listeners.ts';
import type { Listener, Listing } from './listeners.ts';
import { ofEach, open, quoted, saying, settled } from './output.ts';
import type { Known, Section, Told } from './output.ts';
import { isSystemPort, roleOf } from './programs.ts';
import { listeningSockets } from './socket-listed.ts';
import { addressOf, isIpv6, isLoopback, isUnix, wantsAddress } from './upstream.ts';
import type { Address } from './upstream.ts';

export const listening = ofEach((section) => {
  const listing = listingOf(section);
  if (!listing) return undefined;
  return {
    command: 'The list of what listens',
    lines: listing.lines,
    tell: (known) =>
      isUnix(known)
        ? listeningSockets(listing, section, known)
        : listeningPorts(listing, section, known),
  };
});

function listeningPorts(listing: Listing, section: Section, known: Known): Told {
  const address = addressOf(known);
  if (!listing.hasPorts)
    return saying({ says: 'These are unix sockets only.', quote: quoted(listing.lines) });
  if (!address) return open(`${sentenceOf(listing.ports)} ${wantsAddress}`, quoted(listing.lines));
  const there = listing.ports.filter(({ port }) => port === address.port);
  return there.length > 0
    ? atPort(there, address, known)
    : elsewhere(listing, section, address, known);
}

function sentenceOf(ports: readonly Listener[]): string {
  const shown = ports.slice(0, 4).map(nameOf);
  const more = ports.length > shown.length ? `, and ${ports.length - shown.length} more` : '';
  return shown.length > 0 ? `Listening: ${shown.join(', ')}${more}.` : 'Nothing listens here.';
}

function nameOf({ host, port, program }: Listener): string {
  return `${program ?? 'a program'} on ${host}:${port}`;
}

/** A line with the right port: is it open to nginx? */
function atPort(there: readonly Listener[], address: Address, known: Known): Told {
  const quote = quoted(there.map(({ line }) => line));
  if (there.every(({ program }) => program === 'docker-proxy'))
    return settled(
      `Docker’s own proxy listens on port ${address.port}: a container publishes it. Look inside the container for the application itself.`,
      quote,
      { 'upstream-kind': 'container' },
    );
  const answer = answerAt(there, address, known);
  if (!answer)
    return open(
      `${sentenceOf(there)} nginx asks ${address.text}, and it is not clear whether that is the same.`,
      quote,
    );
  return settled(`${sentenceOf(there)} nginx asks ${address.text}: ${words[answer]}`, quote, {
    listening: answer,
  });
}

type Place = 'same-address' | 'loopback-only' | 'other-family';
const words: Record<Place & DefiniteAnswer<'listening'>, string> = {
  'same-address': 'that is open to it.',
  'loopback-only': 'the port is right, but only the application’s own host can reach it.',
  'other-family': 'the port is right, but one is IPv4 and the other IPv6.',
};

function answerAt(
  there: readonly Listener[],
  { host }: Address,
  { facts }: Known,
): Place | undefined {
  const hosts = there.map((it) => it.host);
  if (hosts.includes('*')) return 'same-address';
  const where = facts['upstream-address'];
  const v6 = host ? isIpv6(host) : where === 'ipv6-loopback';
  if (!host && !where) return undefined;
  if (hosts.includes(v6 ? '[::]' : '0.0.0.0') || (host && hosts.includes(host)))
    return 'same-address';
  const isLocal = host ? isLoopback(host) : where === 'ipv4-loopback' || where === 'ipv6-loopback';
  if (isLocal && hosts.includes(v6 ? '[::1]' : '127.0.0.1')) return 'same-address';
  if (hosts.every(isLoopback) && !isLocal) return 'loopback-only';
  return hosts.every((it) => isIpv6(it) !== v6) ? 'other-family' : undefined;
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
