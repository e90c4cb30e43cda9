/** nginx's own timers. They answer 504, never 502: src/http/ngx_http_upstream.c, ngx_http_upstream_next. */
import type { Signature } from './signature.ts';

export const timeoutSignatures: readonly Signature[] = [
  {
    id: 'timed-out-connecting',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream timed out (110: Connection timed out) while connecting to upstream',
    says: ['upstream timed out', 'while connecting to upstream'],
    status: 504,
    meaning:
      'nobody answered the connection within nginx’s connect timeout: a firewall drops it, or the address is wrong.',
  },
  {
    id: 'timed-out-handshaking',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream timed out (110: Connection timed out) while SSL handshaking to upstream',
    says: ['upstream timed out', 'while SSL handshaking to upstream'],
    status: 504,
    meaning: 'the upstream accepted the connection but did not answer the TLS handshake in time.',
  },
  {
    id: 'timed-out-sending',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream timed out (110: Connection timed out) while sending request to upstream',
    says: ['upstream timed out', 'while sending request to upstream'],
    status: 504,
    meaning: 'the upstream stopped reading the request for longer than nginx’s send timeout.',
  },
  {
    id: 'timed-out-in-body',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream timed out (110: Connection timed out) while reading upstream',
    says: ['upstream timed out', 'while reading upstream'],
    status: 'truncated',
    meaning:
      'the upstream fell silent in the middle of the body for longer than nginx’s read timeout.',
  },
  {
    id: 'timed-out-upgraded',
    writer: 'nginx',
    level: 'info',
    wording: 'upstream timed out (110: Connection timed out) while proxying upgraded connection',
    says: ['upstream timed out', 'while proxying upgraded connection'],
    status: 'truncated',
    meaning: 'a WebSocket was silent for longer than nginx’s read timeout and was closed.',
  },
  {
    id: 'timed-out-reading-header',
    writer: 'nginx',
    level: 'error',
    wording:
      'upstream timed out (110: Connection timed out) while reading response header from upstream',
    says: ['upstream timed out'],
    status: 504,
    meaning: 'the upstream took the request and sent no answer within nginx’s read timeout.',
  },
  {
    id: 'client-timed-out',
    writer: 'nginx',
    level: 'info',
    wording: 'client timed out (110: Connection timed out) while …',
    says: ['client timed out'],
    status: 'none',
    meaning: 'the client was silent for too long; no upstream is involved.',
  },
];
