/** What the client gets, in nginx’s own words. */
import type { Status } from './signature.ts';

const labels: Record<Status, string> = {
  400: '400 Bad Request',
  401: '401 Authorization Required',
  403: '403 Forbidden',
  404: '404 Not Found',
  413: '413 Request Entity Too Large',
  414: '414 Request-URI Too Large',
  499: 'nothing: the client went away (499)',
  500: '500 Internal Server Error',
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
  raw: 'the upstream’s bytes as they are, without a status',
  truncated: 'a status that was already sent, and a body cut short',
  startup: 'nothing new: nginx does not start, or keeps its old configuration',
  none: 'not told by this line',
};

export function statusLabel(status: Status): string {
  return labels[status];
}
