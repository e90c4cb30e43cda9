/** Where nginx connects to, as far as it is known. */
import type { Known } from './output.ts';

export interface Address {
  readonly host: string | undefined;
  readonly port: number;
  readonly text: string;
}

export function addressOf({ details }: Known): Address | undefined {
  const { 'upstream-host': host, 'upstream-port': port } = details;
  if (port === undefined) return undefined;
  return { host, port: Number(port), text: host ? `${host}:${port}` : `port ${port}` };
}

export function socketOf({ details }: Known): string | undefined {
  return details['socket-path'];
}

export const isUnix = ({ facts, details }: Known): boolean =>
  facts['upstream-address'] === 'unix-socket' ||
  (details['socket-path'] !== undefined && details['upstream-port'] === undefined);

/** /var/run is a link to /run on every distribution with systemd, and on Alpine. */
export function samePath(a: string, b: string): boolean {
  const real = (path: string) => path.replace(/^\/var\/run\//, '/run/');
  return real(a) === real(b);
}

export function folderOf(path: string): string {
  return path.replace(/\/[^/]*$/, '') || '/';
}

export function isLoopback(host: string): boolean {
  return host.startsWith('127.') || host === '[::1]' || host === 'localhost';
}

export const isIpv6 = (host: string): boolean => host.startsWith('[');

/** What is missing when no address is known. */
export const wantsAddress =
  'Paste the log line with “upstream:” too, or the proxy_pass line, so that it can be compared.';
