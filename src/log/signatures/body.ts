/** nginx, the answer's body and temporary files: the status has already been sent, or the body of an upload is lost. */
import type { Signature } from './signature.ts';

/** The folder without the levels that nginx makes below it: /var/lib/nginx/proxy/1/00/0000000001. */
const tempFolder = {
  'temp-folder': /\(\) "(\/[\w.@+/-]{1,200}?)(?:\/\d{1,3}){0,3}\/\d{10}"/,
} as const;

export const bodySignatures: readonly Signature[] = [
  {
    id: 'upload-disk-full',
    writer: 'nginx',
    level: 'crit',
    wording: 'pwrite() "…/nginx/body/…" failed (28: No space left on device)',
    says: [['/nginx/body/', '/client_body/', '/client_body_temp/', '/client_temp/'], 'failed (28:'],
    status: 500,
    symptom: 'out-of-resources',
    meaning: 'the disk that holds the folder for uploads has no room left: nginx answers 500.',
    facts: { resource: 'disk' },
    details: tempFolder,
  },
  {
    id: 'answer-disk-full',
    writer: 'nginx',
    level: 'crit',
    wording: 'pwritev() "…/proxy/…" failed (28: No space left on device) while reading upstream',
    says: ['write', 'failed (28:', 'while reading upstream'],
    status: 'truncated',
    symptom: 'out-of-resources',
    meaning:
      'the disk that holds the folder for long answers has no room left: the client gets the first part only.',
    facts: { resource: 'disk' },
    details: tempFolder,
  },
  {
    id: 'upload-temp-denied',
    writer: 'nginx',
    level: 'crit',
    wording: 'open() "…/nginx/body/…" failed (13: Permission denied)',
    says: [
      ['/nginx/body/', '/client_body/', '/client_body_temp/', '/client_temp/'],
      ['failed (13:', 'failed (30:'],
    ],
    status: 500,
    symptom: 'out-of-resources',
    meaning:
      'nginx’s user may not write to the folder for uploads: wrong owner, or no way through a folder above it.',
    facts: { resource: 'temp-folder' },
    details: tempFolder,
  },
  {
    id: 'proxy-temp-denied',
    writer: 'nginx',
    level: 'crit',
    wording: 'open() "…/proxy/…" failed (13: Permission denied) while reading upstream',
    says: [
      ['open() ', 'pwrite() ', 'pwritev() ', 'mkdir() '],
      ['failed (13:', 'failed (30:'],
      'while reading upstream',
    ],
    status: 'truncated',
    symptom: 'out-of-resources',
    meaning:
      'nginx’s user may not write to the folder for long answers: the client gets the first part only.',
    facts: { resource: 'temp-folder' },
    details: tempFolder,
  },
  {
    id: 'temp-file-limit',
    writer: 'nginx',
    level: 'crit',
    wording: 'open() "…/proxy/…" failed (24: Too many open files) while reading upstream',
    says: ['open() "', 'failed (24:', 'while reading upstream'],
    status: 'truncated',
    symptom: 'out-of-resources',
    meaning:
      'the worker may open no more files, and had none for a long answer: the client gets the first part only.',
    facts: { resource: 'descriptors' },
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
    weak: true,
  },
];
