/** What follows "upstream:" in a line: http://127.0.0.1:3000/path, fastcgi://unix:/run/php.sock:, http://group/path. */
import type { DefiniteAnswer, Facts } from '../../machines/facts.ts';
import { detailsFrom } from './details.ts';
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
      ...(protocol === 'fastcgi' && !isOtherFastCgi(socket) && { 'upstream-kind': 'php-fpm' }),
    },
    details: at.details,
  };
}

/** FastCGI is PHP’s, but for a few programs whose name stands in their socket’s path. */
function isOtherFastCgi(socket: string | undefined): boolean {
  return socket !== undefined && /fcgiwrap|hhvm|spawn-fcgi|mapserv|munin/.test(socket);
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
  const address = host === undefined ? undefined : addressOf(host);
  if (host === undefined || (port === undefined && address === undefined))
    return { facts: {}, details: {} };
  return {
    facts: address || port ? { 'upstream-address': address ?? 'other-host' } : {},
    details: detailsFrom({
      'upstream-host': isRedacted(host) ? undefined : host,
      'upstream-port': port,
    }),
  };
}

/**
 * Where an address is; undefined for a name, a redacted address, or one that could be either. Docker takes its networks
 * from 172.16.0.0/12, then 4096 addresses at a time from 192.168.0.0/16, where other hosts are too. Podman begins at
 * 10.88.0.0/16, pods of k3s at 10.42.0.0/16 and of kubeadm with flannel at 10.244.0.0/16.
 */
function addressOf(host: string): DefiniteAnswer<'upstream-address'> | undefined {
  if (host === '[::1]') return 'ipv6-loopback';
  if (host.startsWith('[')) return 'other-host';
  if (host === 'localhost') return 'ipv4-loopback';
  const [, first, second, third, fourth] =
    /^(\d{1,3})\.([\dxX*]{1,3})\.([\dxX*]{1,3})\.([\dxX*]{1,3})$/.exec(host) ?? [];
  if (first === undefined) return undefined;
  if (first === '127') return 'ipv4-loopback';
  if (first === '172' && Number(second) >= 16 && Number(second) <= 31) return 'container';
  if (first === '10' && podNetworks.has(second!)) return 'container';
  const couldBe =
    first === '192' && Number(third) % 16 === 0 && third !== '0' && Number(fourth) < 32;
  return couldBe ? undefined : 'other-host';
}

const podNetworks = new Set(['42', '88', '89', '244']);

/** x.x.x.x, 192.168.x.x, xxx.xxx.com, ***: somebody took it out before pasting. */
export function isRedacted(text: string): boolean {
  return /[*<>]|redacted|(?:^|\.)x{1,8}(?:\.|$)/i.test(text);
}
