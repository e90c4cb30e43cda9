/** nginx, the answer's body and temporary files: the status has already been sent, or the body of an upload is lost. */
import type { Signature } from './signature.ts';

export const bodySignatures: readonly Signature[] = [
  {
    id: 'upload-temp-denied',
    writer: 'nginx',
    level: 'crit',
    wording: 'open() "…/nginx/body/…" failed (13: Permission denied)',
    says: [
      ['/nginx/body/', '/client_body/', '/client_body_temp/', '/client_temp/'],
      ['failed (13:', 'failed (28:', 'failed (30:'],
    ],
    status: 500,
    meaning:
      'nginx could not write an upload to its temporary folder: wrong owner, or a full disk.',
  },
  {
    id: 'proxy-temp-denied',
    writer: 'nginx',
    level: 'crit',
    wording: 'open() "…/proxy/…" failed (13: Permission denied) while reading upstream',
    says: [
      ['open() ', 'pwrite() ', 'pwritev() ', 'mkdir() '],
      ['failed (13:', 'failed (28:', 'failed (30:'],
      'while reading upstream',
    ],
    status: 'truncated',
    meaning:
      'nginx could not buffer a long answer in its temporary folder: the client gets its first part only.',
  },
  {
    id: 'buffered-to-file',
    writer: 'nginx',
    level: 'warn',
    wording: 'an upstream response is buffered to a temporary file … while reading upstream',
    says: ['an upstream response is buffered to a temporary file'],
    status: 'none',
    meaning:
      'an answer was longer than nginx’s buffers and went through a file: a hint on speed, no error.',
  },
  {
    id: 'request-body-buffered',
    writer: 'nginx',
    level: 'warn',
    wording: 'a client request body is buffered to a temporary file …',
    says: ['a client request body is buffered to a temporary file'],
    status: 'none',
    meaning:
      'an upload was longer than nginx’s buffer and went through a file: a hint on speed, no error.',
  },
  {
    id: 'more-data-than-length',
    writer: 'nginx',
    level: 'warn',
    wording: 'upstream sent more data than specified in "Content-Length" header',
    says: ['upstream sent more data than specified in "Content-Length" header'],
    status: 'none',
    meaning: 'the application sent more than it announced; the client gets what was announced.',
  },
  {
    id: 'invalid-chunked-response',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream sent invalid chunked response while reading upstream',
    says: ['upstream sent invalid chunked response'],
    status: 'truncated',
    meaning:
      'the chunks of the application’s answer are malformed: the client gets the part before them.',
  },
  {
    id: 'server-temporarily-disabled',
    writer: 'nginx',
    level: 'warn',
    wording: 'upstream server temporarily disabled while …',
    says: ['upstream server temporarily disabled'],
    status: 'none',
    meaning:
      'a server of the group failed and is left out for fail_timeout: the line before it says how it failed.',
  },
];
