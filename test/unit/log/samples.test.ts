/** A wording that nobody has seen may be wrong for ever: each is in nginx's source, or in a line that a test reads. */
import { expect, test } from 'vitest';
import { originOf } from '../../../src/log/origins.ts';
import { read } from '../../../src/log/read.ts';
import { signatures } from '../../../src/log/signatures/index.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { cases } from '../../judged/case.ts';
import { readEvidence } from '../../lab/evidence.ts';
import { madeHere, quotedElsewhere } from '../outputs/error-pages.ts';
import { otherPrograms } from './other-programs.ts';
import { others, ugly, whole } from './pasted.ts';
import { systems } from './systems.ts';
import { together, wrapped } from './wrapped.ts';

/** Those that have neither yet. */
const unseen = new Set([
  'fastcgi-access-denied',
  'lua-socket-failed',
  'lua-socket-timed-out',
  'lua-hint',
  'modsecurity-warning',
  'rtmp-push-failed',
  'host-not-found-in-resolver',
  'timed-out-handshaking',
  'timed-out-sending',
  'timed-out-in-body',
  'timed-out-upgraded',
  'host-out-of-files-connecting',
  'connect-not-a-directory',
  'connect-host-down',
  'connect-protocol-wrong-type',
  'host-out-of-files-accepting',
  'certificate-not-loaded-upstream',
  'certificate-not-loaded-client',
  'tls-alert-internal-error',
  'tls-unphased-unrecognized-name',
  'temp-file-limit',
  'buffered-to-file',
  'request-body-buffered',
  'invalid-setting',
  'configuration-test-failed',
  'configuration-test-successful',
  'worker-killed',
  'log-file-not-opened',
  'log-folder-missing',
  'pid-file-denied',
  'temp-folder-owner',
  'limit-dry-run',
  'windows-file-forbidden',
  'host-file-limit',
  'password-mismatch',
  'uvicorn-concurrency',
  'uwsgi-somaxconn',
  'unicorn-address-in-use',
  'node-header-overflow',
  'tomcat-response-headers',
  'kestrel-bad-request',
  'dotnet-stopping',
  'php-fpm-executing-too-slow',
  'php-fpm-seems-busy',
  'php-fpm-disallowed-client',
  'php-fpm-stopping',
  'gunicorn-crash',
  'gunicorn-failed-to-boot',
  'gunicorn-listening',
  'uwsgi-crash',
  'uwsgi-queue-full',
  'node-heap-out-of-memory',
  'node-module-not-found',
  'kernel-tcp-memory',
  'kernel-neighbour-table',
  'apparmor-denied-other',
  'systemd-stop-timeout',
  'ingress-reload-failed',
  'ingress-balancer',
  'systemd-crash',
  'apache-no-handler',
  'apache-proxy-page',
  'haproxy-no-server',
  'haproxy-page-502',
  'haproxy-timeout-page',
  'envoy-no-healthy-upstream',
  'envoy-timeout',
  'alb-504',
  'alb-page',
  'gcp-page',
  'cloudflare-unknown-error',
  'cloudflare-timeout',
  'cloudflare-slow',
  'cloudflare-tls',
  'access-log-503',
  'access-log-413',
  'access-log-502-no-connection',
  'access-log-502-no-answer',
  'access-log-502-bad-answer',
  'access-log-502-no-upstream',
  'host-not-found-in-directive',
  'client-canceled-stream',
  'tls-shutdown-failed',
  'shared-memory-full',
  'mail-client',
  'error-page-504',
  'configuration-refused',
]);

const texts = [
  ...otherPrograms.map(([, line]) => line),
  ...[whole, ugly, others, wrapped, together, systems].flat().map(({ text }) => text),
  ...cases.flatMap(({ text }) => text ?? []),
  ...readEvidence().scenarios.flatMap(({ runs }) => runs.map(({ logLine }) => logLine)),
];
const pages = Object.values({ ...madeHere, ...quotedElsewhere }).map(({ text }) => text);

test('every wording has an origin or a line that is read, but those that are named', () => {
  const readings = [
    ...texts.map((text) => read(text)),
    ...pages.map((text) => readPaste(text).log),
  ];
  const findings = readings.flatMap((it) => it.findings);
  const seen = new Set(findings.map(({ message }) => message));
  const without = signatures.filter((it) => !seen.has(it.id) && !originOf(it)).map(({ id }) => id);
  const added = without.filter((id) => !unseen.has(id));
  expect(added, 'give it a line, as in test/unit/log/other-programs.ts').toEqual([]);
  const mended = [...unseen].filter((id) => !without.includes(id));
  expect(mended, 'take it out of `unseen`').toEqual([]);
});
