/** What the client gets, in words, for every status that a signature can have. */
import type { Status } from '../log/signatures/index.ts';

const words: Partial<Record<Status, string>> = {
  400: '400 Bad Request',
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  413: '413 Content Too Large',
  414: '414 URI Too Long',
  499: '499: the client left first',
  500: '500 Internal Server Error',
  502: '502 Bad Gateway',
  503: '503 Service Unavailable',
  504: '504 Gateway Timeout',
  raw: 'the upstream’s bytes without a status (009)',
  truncated: 'an answer that stops short',
  startup: 'nothing: nginx does not start, or keeps its old configuration',
  none: 'nothing that this line could tell',
};

export function statusWords(status: Status): string {
  return words[status] ?? String(status);
}
