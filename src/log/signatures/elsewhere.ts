/** What is pasted in the error log's place: an access log's line, an error page, a debug log. It tells that, and not why. */
import type { SymptomId } from '../../../machines/odds.ts';
import type { Signature } from './signature.ts';

type Row = readonly [status: 499 | 500 | 502 | 503 | 504 | 413, meaning: string];

const look = 'the error log has a line of the same second that says why';
const rows: readonly Row[] = [
  [502, `the client got a 502: nginx made it, and ${look}, or the upstream sent it itself.`],
  [504, `the client got a 504: nginx or the upstream gave up waiting; ${look}.`],
  [500, `the client got a 500: the application sent it, or ${look}.`],
  [503, `the client got a 503: the application sent it, or a limit of nginx did; ${look}.`],
  [499, 'the client went away before the answer was there.'],
  [413, 'the client’s upload was larger than allowed.'],
];

const makers: readonly (readonly [id: string, fields: string, meaning: string])[] = [
  [
    'from-upstream',
    'us=502 uct=0.001 uht=0.004 ubs=310 ubr=420',
    'the upstream sent the 502 itself (it has a header time), so nginx’s error log has nothing: look in the application’s log, or at the proxy behind.',
  ],
  [
    'no-connection',
    'us=502 uct=- uht=- ubs=0 ubr=0',
    'nginx could not connect (no connect time): refused, no socket, no live server, or TLS failed; the error log says which.',
  ],
  [
    'no-answer',
    'us=502 uct=0.000 uht=- ubs=310 ubr=0',
    'the upstream took the request and closed or reset the connection without a byte (none received).',
  ],
  [
    'bad-answer',
    'us=502 uct=0.000 uht=- ubs=310 ubr=9120',
    'the upstream answered (bytes received), and nginx refused the head: too big, or not valid.',
  ],
  [
    'no-upstream',
    'us=- uct=- uht=- ubs=- ubr=-',
    'nginx asked no upstream at all: no resolver is defined, or the name could not be resolved.',
  ],
  [
    'timed',
    'us=502',
    'nginx, or the upstream, made the 502; only $upstream_header_time in the log format could tell which.',
  ],
];

const symptoms: Readonly<Record<string, SymptomId>> = {
  'no-answer': 'closed-early',
  'no-upstream': 'name-unresolved',
};

/** What the timings show by themselves; a line of the error log tells more. */
function shownBy(maker: string): Partial<Signature> {
  const symptom = symptoms[maker];
  return symptom ? { symptom, weak: true } : {};
}

/** Statuses that settle by themselves what it is; beside any line about a 502 they say nothing of it. */
function neighbour(status: number): Partial<Signature> {
  const code = ({ 413: 'too-large', 499: 'client-gone' } as const)[status];
  return code ? { symptom: 'other-status', facts: { 'status-code': code }, weak: true } : {};
}

/** `says` is empty: `src/log/access.ts` knows these lines by their form. */
export const accessLogSignatures: readonly Signature[] = [
  ...rows.map(([status, meaning]): Signature => ({
    id: `access-log-${status}`,
    writer: 'nginx',
    wording: `… - - […] "GET / HTTP/1.1" ${status} 157 "-" "…"`,
    says: [],
    status,
    ...neighbour(status),
    meaning: `A line of the access log: ${meaning}`,
  })),
  ...makers.map(([id, fields, meaning]): Signature => ({
    id: `access-log-502-${id}`,
    writer: 'nginx',
    wording: `… "GET / HTTP/1.1" 502 157 … ${fields}`,
    says: [],
    status: 502,
    ...shownBy(id),
    meaning: `A line of the access log: ${meaning}`,
  })),
  {
    id: 'access-log',
    writer: 'nginx',
    wording: '… - - […] "GET / HTTP/1.1" 200 157 "-" "…"',
    says: [],
    status: 'none',
    meaning: 'A line of the access log: a request whose status is no server error.',
  },
];

export const elsewhereSignatures: readonly Signature[] = [
  {
    id: 'debug-log',
    writer: 'nginx',
    wording: '2026/11/20 23:37:16 [debug] 7#7: *1 http process request line',
    says: [],
    status: 'none',
    meaning:
      'error_log is at level debug: what nginx does, step by step. Errors stand between these lines, at level error or above.',
  },
  {
    id: 'error-page-502',
    writer: 'a browser',
    wording: '502 Bad Gateway',
    says: [['502 Bad Gateway', 'HTTP/1.1 502', 'HTTP/2 502', 'HTTP/1.0 502']],
    status: 502,
    meaning:
      'the page that the visitor sees: it tells nothing about the cause, which only the server’s error log does.',
    details: { 'nginx-version': /nginx\/(1\.\d{1,2}\.\d{1,2})/ },
  },
  {
    id: 'error-page-504',
    writer: 'a browser',
    wording: '504 Gateway Time-out',
    says: [['504 Gateway Time', 'HTTP/1.1 504', 'HTTP/2 504']],
    status: 504,
    meaning:
      'the page that the visitor sees: nginx waited and got no answer, which is another fault than a 502.',
    details: { 'nginx-version': /nginx\/(1\.\d{1,2}\.\d{1,2})/ },
  },
  {
    id: 'nginx-version',
    writer: 'nginx',
    wording: 'nginx/1.22.1',
    says: [['nginx/1.', 'openresty/1.', 'Tengine/2.', 'Tengine/3.', 'Angie/1.']],
    status: 'none',
    meaning:
      'the name and version of nginx, or of a server made from it, as in error pages, headers and “nginx -v”.',
    details: { 'nginx-version': /(?:nginx|openresty)\/(1\.\d{1,2}\.\d{1,2})/ },
  },
];
