/** What follows "upstream:" in a line: http://127.0.0.1:3000/path, fastcgi://unix:/run/php.sock:, http://group/path. */
import type { DefiniteAnswer, Facts } from '../../machines/facts.ts';
import { detailsFrom } from './details.ts';
import { portHint } from './port-hint.ts';
import type { Details } from './details.ts';

export interface Known {
  readonly facts: Facts;
  readonly details: Details;
}

const form =
  /^(?:([a-z]{2,8}): ?\/\/ ?)?(?:unix:\s{0,3}([^:"\s]{1,120})|(\[[\da-fA-F:.]{2,45}\]|[^\s:/"[\]]{1,253})(?::(\d{1,5}))?)/;

const protocols: Readonly<Record<string, DefiniteAnswer<'upstream-protocol'>>> = {
  http: 'http',
  https: 'http',
  fastcgi: 'fastcgi',
  uwsgi: 'uwsgi',
  suwsgi: 'uwsgi',
  scgi: 'scgi',
  grpc: 'grpc',
  grpcs: 'grpc',
};

export function upstreamOf(text: string): Known {
  const [, scheme, socket, host, port] = form.exec(text) ?? [];
  const protocol = scheme && protocols[scheme];
  const at = socket ? socketOf(socket) : hostOf(host, port);
  return {
    facts: {
      ...at.facts,
      ...(protocol && { 'upstream-protocol': protocol }),
      ...(scheme && portHint(scheme, socket ?? port ?? '')),
      ...(protocol === 'fastcgi' && isOwnPhp(at.facts, socket) && { 'upstream-kind': 'php-fpm' }),
    },
    details: at.details,
  };
}

/**
 * FastCGI is PHP’s, but for a few programs whose name stands in their socket’s path. At an address of a network it may be
 * a container.
 */
function isOwnPhp({ 'upstream-address': address }: Facts, socket: string | undefined): boolean {
  if (socket !== undefined) return !/fcgiwrap|hhvm|spawn-fcgi|mapserv|munin/.test(socket);
  return address === 'ipv4-loopback' || address === 'ipv6-loopback';
}

/** `unix:///run/app.sock`, as uWSGI's manual writes it, names the same socket as `unix:/run/app.sock`. */
export function socketOf(text: string): Known {
  const path = text.replace(/^\/{2,3}(?=[^/])/, '/');
  const inTmp = /^\/(?:var\/)?tmp\//.test(path);
  const inHome = /^\/(?:home|root)\//.test(path);
  const version = /php[/-]?([5-9])\.?(\d{1,2})\b/.exec(path);
  return {
    facts: {
      'upstream-address': 'unix-socket',
      'socket-in-tmp': inTmp ? 'yes' : 'no',
      'socket-in-home': inHome ? 'yes' : 'no',
      ...(/php|fpm/.test(path) && { 'upstream-kind': 'php-fpm' }),
    },
    details: detailsFrom({
      'socket-path': path,
      'php-version': version ? `${version[1]}.${version[2]}` : undefined,
    }),
  };
}

/** A name without a port is that of an upstream group: nginx writes the port of every address. */
export function hostOf(host: string | undefined, port: string | undefined): Known {
  if (host === undefined || (port === undefined && !isAddress(host)))
    return { facts: {}, details: {} };
  return {
    facts: placeOf(host),
    details: detailsFrom({
      'upstream-host': isRedacted(host) ? undefined : host,
      'upstream-port': port,
    }),
  };
}

function isAddress(host: string): boolean {
  return (
    host === 'localhost' || host.startsWith('[') || /^(?:[\dxX*]{1,3}\.){3}[\dxX*]{1,3}$/.test(host)
  );
}

/**
 * Where an address is, as far as its numbers tell. Docker takes its networks from 172.17.0.0/16 upwards, Podman from
 * 10.88.0.0/16, k3s from 10.42.0.0/16, kubeadm with flannel from 10.244.0.0/16. Docker’s overlays are in 10.0.0.0/8, its
 * later networks in 192.168.0.0/16, and hosts of AWS in 172.31.0.0/16: other hosts and containers are there alike.
 */
function placeOf(host: string): Facts {
  if (host === '[::1]') return { 'upstream-address': 'ipv6-loopback' };
  if (host === 'localhost') return { 'upstream-address': 'ipv4-loopback' };
  const [, first, second] =
    /^(\d{1,3})\.([\dxX*]{1,3})\.[\dxX*]{1,3}\.[\dxX*]{1,3}$/.exec(host) ?? [];
  if (first === '127') return { 'upstream-address': 'ipv4-loopback' };
  if (first === '172' && Number(second) >= 16 && Number(second) <= 30)
    return { 'upstream-address': 'container' };
  if (first === '10' && podNetworks.has(second!))
    return { 'upstream-address': 'container', 'address-range': 'pods' };
  if (first === '10' && podmanNetworks.has(second!)) return { 'upstream-address': 'container' };
  if (isPrivate(host)) return { 'address-range': 'private' };
  return { 'upstream-address': 'other-host', 'address-range': 'public' };
}

const podNetworks = new Set(['42', '244']);
const podmanNetworks = new Set(['88', '89']);

/** RFC 1918 and 6598, and IPv6’s unique local and link-local addresses. */
function isPrivate(host: string): boolean {
  return /^(?:10\.|192\.168\.|172\.31\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[f[cde])/i.test(
    host,
  );
}

/** x.x.x.x, 192.168.x.x, xxx.xxx.com, ***: somebody took it out before pasting. */
export function isRedacted(text: string): boolean {
  return /[*<>]|redacted|(?:^|\.)x{1,8}(?:\.|$)/i.test(text);
}
