/** Listeners on the port that nginx asks: are they open to it? */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Listener } from './listeners.ts';
import { open, quoted, settled } from './output.ts';
import type { Known, Told } from './output.ts';
import { isIpv6, isLoopback } from './upstream.ts';
import type { Address } from './upstream.ts';

export function sentenceOf(ports: readonly Listener[]): string {
  const shown = ports.slice(0, 4).map(nameOf);
  const more = ports.length > shown.length ? `, and ${ports.length - shown.length} more` : '';
  return shown.length > 0 ? `Listening: ${shown.join(', ')}${more}.` : 'Nothing listens here.';
}

export function nameOf({ host, port, program }: Listener): string {
  return `${program ?? 'a program'} on ${host}:${port}`;
}

/** A line with the right port: is it open to nginx? */
export function atPort(there: readonly Listener[], address: Address, known: Known): Told {
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
