/** Whether a request went to the application, or to nginx on its own host. */
import type { Asked } from './asked.ts';
import type { Place } from './asked-place.ts';
import type { Known } from './output.ts';
import { addressOf, isLoopback, isUnix, samePath, socketOf } from './upstream.ts';

export type Answering = 'application' | 'nginx' | 'another' | 'unclear';

export const isNginx = (server: string | undefined): boolean =>
  /^(?:nginx|openresty|angie|freenginx)\b/i.test(server ?? '');

export function whoAnswered(asked: Asked, known: Known): Answering {
  const { socket, host, port } = asked;
  const path = socketOf(known);
  if (socket) return path && !samePath(path, socket) ? 'another' : 'application';
  if (port === undefined) return ofNowhere(asked);
  if (isUpstream(asked, known)) return 'application';
  if (asksNginxHost(asked, asked.command)) return 'nginx';
  if (addressOf(known) || isUnix(known)) return 'another';
  if (isNginx(asked.reply?.server) || (isWeb(port) && isLocal(host))) return 'unclear';
  return 'application';
}

/** The page that asks nginx has its time printed after the headers; nobody else does. */
function ofNowhere({ reply, seconds }: Asked): Answering {
  if (!isNginx(reply?.server)) return 'application';
  return seconds === undefined ? 'unclear' : 'nginx';
}

/** The same port, and not another address: what 127.0.0.1 answers, 10.0.0.9 may not. */
function isUpstream({ host, port }: Asked, known: Known): boolean {
  const address = addressOf(known);
  if (address?.port !== port) return false;
  const isAddress = (it: string | undefined) => it !== undefined && /^[\d.]+$|^\[/.test(it);
  return !isAddress(host) || !isAddress(address?.host) || host === address?.host;
}

const isLocal = (host: string | undefined): boolean =>
  host !== undefined && (isLoopback(host) || host === '::1');

const isWeb = (port: number | undefined): boolean => port === 80 || port === 443;

/** The ports of the web on the loopback address, which inside another container is not nginx's. */
export function asksNginxHost({ host, port }: Place, command: string): boolean {
  const isInside = /^(?:docker|docker-compose|podman|kubectl)\b/.test(command);
  return isWeb(port) && isLocal(host) && (!isInside || /nginx|ingress/.test(command));
}

/** A failure that no place says is the application's or nginx's own: an error page, and whose it is told there. */
export function isSiteFailure(asked: Asked): boolean {
  const { reply, socket, port, command, seconds } = asked;
  if (!reply || reply.status < 500 || !reply.version || socket) return false;
  if (port === undefined) return seconds === undefined;
  return isWeb(port) && !asksNginxHost(asked, command);
}
