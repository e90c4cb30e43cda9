/**
 * What each cause looks like: for a fact, the answers that an admin who reads the question's page would give if this
 * were the cause. A fact that is not named says nothing about the cause. Trees decide the order of questions; profiles
 * decide which causes an answer leaves. A test walks every tree by every profile.
 */
import type { DefiniteAnswer, FactId } from './facts.ts';
import { symptomsOf } from './odds.ts';
import type { CauseId } from './odds.ts';
import { visitorProfiles } from './visitor-causes.ts';
import { outside } from './outside.ts';

type Profile = { readonly [F in FactId]?: readonly DefiniteAnswer<F>[] };

export const profiles: Record<CauseId, Profile> = {
  ...visitorProfiles,
  'php-fpm-down': {
    listening: ['nothing'],
    'service-state': ['stopped'],
    'upstream-kind': ['php-fpm'],
    'upstream-protocol': ['fastcgi'],
    'upstream-address': [
      'ipv4-loopback',
      'ipv6-loopback',
      'container',
      'other-host',
      'unix-socket',
    ],
    timing: ['always'],
    'socket-listed': ['nothing'],
    'socket-folder': ['exists'],
  },
  'service-down': {
    listening: ['nothing'],
    'service-state': ['stopped'],
    'upstream-kind': ['service'],
    'upstream-address': [
      'ipv4-loopback',
      'ipv6-loopback',
      'container',
      'other-host',
      'unix-socket',
    ],
    timing: ['always'],
    'socket-listed': ['nothing'],
    'socket-folder': ['exists'],
    'name-current': ['yes'],
  },
  'container-down': {
    'unreachable-error': ['no-route'],
    'fails-after': ['seconds'],
    listening: ['nothing'],
    'service-state': ['stopped'],
    'upstream-kind': ['container'],
    'upstream-address': ['ipv4-loopback', 'ipv6-loopback', 'container', 'other-host'],
    timing: ['always'],
    'name-current': ['yes'],
  },
  'failed-to-start': {
    listening: ['nothing'],
    'service-state': ['failed', 'running'],
    timing: ['always'],
    'upstream-address': [
      'ipv4-loopback',
      'ipv6-loopback',
      'container',
      'other-host',
      'unix-socket',
    ],
    'socket-listed': ['nothing'],
    'socket-folder': ['exists'],
    'name-current': ['yes'],
  },
  'wrong-address': {
    'direct-answer': ['refused', 'closes'],
    'upstream-log': ['nothing'],
    'upstream-speaks': ['nothing'],
    listening: ['other-port'],
    'service-state': ['running'],
    'upstream-address': ['ipv4-loopback', 'ipv6-loopback', 'container', 'other-host'],
    timing: ['always'],
    'name-current': ['yes'],
  },
  'container-loopback': {
    listening: ['same-address', 'loopback-only', 'nothing'],
    'service-state': ['running'],
    'direct-answer': ['refused', 'ok'],
    'upstream-address': ['ipv4-loopback', 'ipv6-loopback'],
    'address-range': [],
    'nginx-in-container': ['yes'],
    timing: ['always'],
  },
  'bound-to-loopback': {
    'direct-answer': ['refused', 'closes', 'ok'],
    'upstream-log': ['nothing'],
    'upstream-speaks': ['nothing'],
    listening: ['loopback-only'],
    'service-state': ['running'],
    'upstream-address': ['container', 'other-host'],
    timing: ['always'],
    'name-current': ['yes'],
  },
  'ipv6-localhost': {
    'direct-answer': ['refused', 'ok'],
    listening: ['other-family'],
    'service-state': ['running'],
    'upstream-address': ['ipv4-loopback', 'ipv6-loopback'],
    'address-range': [],
    timing: ['always'],
  },
  'stale-container-address': {
    'direct-answer': ['refused', 'unreachable', 'hangs', 'ok'],
    'unreachable-error': ['no-route'],
    'fails-after': ['seconds'],
    'timed-out-while': ['connecting'],
    connects: ['never'],
    listening: ['same-address'],
    'service-state': ['running'],
    'upstream-address': ['container'],
    timing: ['always'],
    'name-current': ['no'],
  },
  'deploy-gap': {
    'nginx-answers': ['status-502', 'works'],
    'direct-answer': ['ok'],
    listening: ['same-address', 'loopback-only'],
    'service-state': ['running'],
    timing: ['around-deploys'],
    'upstream-log': ['stopped-or-reloaded', 'nothing'],
    'failing-requests': ['around-deploys'],
    'socket-listed': ['same-path'],
    'socket-in-tmp': ['no'],
    'socket-folder': ['exists'],
  },
  'firewall-rejects': {
    'unreachable-error': ['no-route'],
    'fails-after': ['at-once'],
    listening: ['same-address'],
    'service-state': ['running'],
    'upstream-address': ['container', 'other-host'],
    timing: ['always'],
    'name-current': ['yes'],
  },
  'wrong-socket-path': {
    'socket-listed': ['other-path'],
    'service-state': ['running'],
  },
  'tcp-not-socket': {
    'direct-answer': ['no-socket'],
    'socket-listed': ['tcp-port'],
    'service-state': ['running'],
  },
  'private-tmp': {
    'direct-answer': ['no-socket', 'ok'],
    'socket-listed': ['same-path'],
    'socket-in-tmp': ['yes'],
    'socket-folder': ['exists'],
    'service-state': ['running'],
    timing: ['always'],
  },
  'runtime-directory-removed': {
    'socket-listed': ['same-path', 'nothing'],
    'socket-in-tmp': ['no'],
    'socket-folder': ['missing'],
    'service-state': ['failed', 'running'],
    timing: ['always'],
  },
  'socket-permission': {
    'upstream-address': ['unix-socket'],
    'blocked-at': ['socket'],
  },
  'parent-folder-permission': {
    'upstream-address': ['unix-socket'],
    'blocked-at': ['folder'],
  },
  'selinux-denied': {
    'pass-target': ['address', 'name', 'unix-socket', 'https'],
    'blocked-at': ['nowhere'],
    'route-allows': ['allowed'],
  },
  'response-header-too-big': {
    'upstream-log': ['nothing'],
    'failing-requests': ['some-visitors', 'one-kind', 'every-request'],
    'header-size': ['large'],
  },
  'worker-killed-timeout': {
    'upstream-log': ['timeout-kill'],
    'failing-requests': ['same-duration'],
  },
  'out-of-memory': {
    'upstream-log': ['out-of-memory'],
    'failing-requests': ['growing-memory', 'one-kind'],
    listening: ['same-address'],
  },
  'worker-crash': {
    'upstream-log': ['crash'],
    'failing-requests': ['one-kind'],
    listening: ['same-address'],
  },
  'keepalive-race': {
    'upstream-protocol': ['http', 'grpc'],
    'access-log-line': ['status-502'],
    'upstream-log': ['nothing'],
    'failing-requests': ['rare-and-fast'],
  },
  'request-too-big-for-upstream': {
    'upstream-protocol': ['http', 'uwsgi'],
    'header-size': ['small'],
    'upstream-log': ['request-too-big', 'nothing'],
    'failing-requests': ['some-visitors'],
  },
  'app-closes': {
    'upstream-log': ['handler-error', 'nothing'],
    'failing-requests': ['one-kind', 'every-request'],
    'upstream-speaks': ['http', 'nothing'],
    listening: ['same-address'],
    'upstream-protocol': ['http'],
  },
  'host-not-found-at-start': {
    'nginx-answers': ['no-connection', 'test-fails', 'status-502', 'works'],
    'direct-answer': ['no-name'],
    'start-refusal': ['name'],
    'name-error': ['at-start'],
    'nginx-starts': ['no'],
    'name-in-variable': ['no'],
  },
  'resolver-missing': {
    'direct-answer': ['ok'],
    'name-error': ['no-resolver'],
    'nginx-starts': ['yes'],
    'name-in-variable': ['yes'],
  },
  'name-not-resolvable': {
    'name-error': ['not-resolved'],
    'nginx-starts': ['yes'],
    'name-in-variable': ['yes'],
  },
  'stale-address': {
    'pass-target': ['name', 'https'],
    'direct-answer': ['refused', 'unreachable', 'hangs', 'ok'],
    'unreachable-error': ['no-route'],
    'fails-after': ['seconds'],
    'name-error': ['old-address'],
    'timed-out-while': ['connecting'],
    connects: ['never'],
    'nginx-starts': ['yes'],
    'name-in-variable': ['no'],
    listening: ['nothing', 'same-address'],
    'service-state': ['running'],
    'upstream-address': ['other-host'],
    'name-current': ['no'],
    timing: ['always'],
  },
  'fastcgi-to-http': {
    'upstream-protocol': ['fastcgi'],
    'upstream-speaks': ['http'],
  },
  'proxy-to-fastcgi': {
    'upstream-log': ['nothing'],
    'failing-requests': ['every-request'],
    'upstream-protocol': ['http'],
    'upstream-speaks': ['fastcgi'],
  },
  'proxy-to-uwsgi': {
    'upstream-log': ['other-protocol', 'nothing'],
    'failing-requests': ['every-request'],
    'upstream-protocol': ['http'],
    'upstream-speaks': ['uwsgi'],
  },
  'uwsgi-to-http': {
    'upstream-log': ['nothing'],
    'failing-requests': ['every-request'],
    'upstream-protocol': ['uwsgi'],
    'upstream-speaks': ['http'],
  },
  'http-to-tls-port': {
    'direct-answer': ['closes', 'ok'],
    'upstream-log': ['nothing'],
    'failing-requests': ['every-request'],
    'upstream-protocol': ['http'],
    'upstream-speaks': ['tls'],
  },
  'grpc-to-http1': {
    'upstream-protocol': ['grpc'],
    'upstream-speaks': ['http'],
  },
  'grpc-rejected': {
    'upstream-protocol': ['grpc'],
    'upstream-speaks': ['http2'],
  },
  'proxy-to-http2': {
    'upstream-protocol': ['http'],
    'upstream-speaks': ['http2'],
  },
  'text-before-headers': {
    'upstream-protocol': ['http'],
    'upstream-speaks': ['http'],
  },
  'invalid-header-name': { 'refused-header': ['name'] },
  'invalid-status': { 'refused-header': ['status'] },
  'duplicate-header': { 'refused-header': ['duplicate'] },
  'length-and-encoding': { 'refused-header': ['length'] },
  'tls-to-plain-port': {
    'tls-error': ['plain-answer', 'hung-up'],
    'tls-handshake': ['never'],
  },
  'sni-missing': {
    'tls-error': ['unrecognized-name', 'refused', 'hung-up'],
    'tls-handshake': ['with-name'],
  },
  'certificate-untrusted': {
    'tls-error': ['untrusted'],
    'tls-handshake': ['always'],
    'certificate-state': ['untrusted'],
  },
  'certificate-expired': {
    'tls-error': ['expired'],
    'tls-handshake': ['always'],
    'certificate-state': ['expired'],
  },
  'certificate-name-mismatch': {
    'tls-error': ['other-name'],
    'tls-handshake': ['always'],
    'certificate-state': ['other-name'],
  },
  'tls-version-mismatch': {
    'tls-error': ['protocol-version', 'refused', 'hung-up'],
    'tls-handshake': ['with-version'],
  },
  'legacy-renegotiation': {
    'tls-error': ['no-secure-renegotiation'],
    'tls-handshake': ['with-legacy-connect'],
  },
  'dh-key-too-small': {
    'tls-error': ['dh-too-small'],
    'tls-handshake': ['with-cipher'],
    'cipher-list': ['without-dh', 'level-1'],
  },
  'no-shared-cipher': {
    'tls-error': ['weak-signature', 'refused', 'hung-up'],
    'tls-handshake': ['with-cipher'],
    'cipher-list': ['default', 'high', 'level-0'],
  },
  'certificate-too-weak': {
    'tls-error': ['too-weak'],
    'tls-handshake': ['always'],
    'certificate-state': ['too-weak'],
    'cipher-list': ['level-1', 'level-0'],
  },
  'client-certificate-required': {
    'tls-error': ['certificate-required', 'refused', 'hung-up'],
    'tls-handshake': ['with-certificate'],
  },
  'pool-exhausted': {
    'upstream-log': ['nothing'],
    'failing-requests': ['under-load'],
    workers: ['all-busy'],
    'timed-out-while': ['after-connecting'],
    connects: ['under-little-load'],
  },
  'listen-backlog-too-small': {
    'upstream-address': ['unix-socket'],
    'pass-target': ['unix-socket'],
    'upstream-log': ['nothing'],
    workers: ['some-free'],
  },
  'slow-request': {
    workers: ['some-free'],
    'timed-out-while': ['after-connecting'],
    connects: ['under-little-load'],
  },
  'firewall-drops': {
    'timed-out-while': ['connecting'],
    connects: ['never'],
    'name-current': ['yes'],
  },
  'accept-queue-full': {
    'failing-requests': ['under-load'],
    'timed-out-while': ['connecting'],
    connects: ['under-little-load'],
  },
  'worker-connections-exhausted': {
    'failing-requests': ['under-load'],
    resource: ['connections'],
  },
  'descriptors-exhausted': {
    'failing-requests': ['under-load'],
    resource: ['descriptors'],
  },
  'ports-exhausted': {
    'failing-requests': ['under-load'],
    resource: ['ports'],
  },
  'disk-full': { resource: ['disk'] },
  'temp-folder-permission': { resource: ['temp-folder'] },
  'upstream-sent-502': {
    'nginx-answers': ['status-502'],
    'direct-answer': ['status-5xx'],
    'failing-requests': ['every-request', 'one-kind'],
    'access-log-line': ['status-502'],
    'error-log-place': ['here'],
    'failing-servers': ['all'],
  },
  'one-bad-peer': {
    'upstream-log': ['nothing'],
    'nginx-answers': ['status-502', 'works'],
    'direct-answer': ['ok', 'status-5xx'],
    'failing-requests': ['one-server'],
    'access-log-line': ['status-502'],
    'error-log-place': ['here'],
    'failing-servers': ['one'],
  },
  'wrong-log': {
    'nginx-answers': ['status-502'],
    'failing-requests': ['every-request', 'one-kind'],
    'access-log-line': ['status-502'],
    'error-log-place': ['elsewhere'],
  },
  'front-cannot-reach-nginx': {
    'failing-requests': ['through-front', 'every-request'],
    'access-log-line': ['absent'],
    'error-log-place': ['here'],
    'front-failures': ['all'],
  },
  'front-keepalive-longer': {
    'upstream-log': ['nothing'],
    'failing-requests': ['rare-and-fast', 'through-front'],
    'access-log-line': ['absent'],
    'error-log-place': ['here'],
    'front-failures': ['now-and-then'],
  },
  'client-gave-up': {
    'nginx-answers': ['works', 'other-status'],
    'direct-answer': ['ok', 'hangs'],
    'failing-requests': ['every-request', 'one-kind'],
    'access-log-line': ['status-499'],
    'error-log-place': ['here'],
    'status-code': ['client-gone'],
  },
  'request-body-too-large': { 'status-code': ['too-large'] },
  'script-not-found': { 'status-code': ['not-found'] },
  'rate-limited': { 'status-code': ['limited'] },
  'configuration-syntax': { 'start-refusal': ['syntax'] },
  'include-unreadable': { 'start-refusal': ['file'] },
  'certificate-unreadable': { 'start-refusal': ['certificate'] },
  'buffer-sizes-disagree': { 'start-refusal': ['buffers'] },
  'nginx-port-taken': { 'start-refusal': ['port'] },
  'nginx-not-running': { 'start-refusal': ['nothing'] },
  'host-down': {
    'upstream-kind': ['php-fpm', 'service'],
    'unreachable-error': ['no-route'],
    'fails-after': ['seconds'],
    'upstream-address': ['other-host'],
    'name-current': ['yes'],
  },
  'no-route': {
    'unreachable-error': ['network-unreachable'],
    'fails-after': ['at-once'],
    'upstream-address': ['container', 'other-host'],
    // An address has no path.
    'blocked-at': [],
    'route-allows': ['prohibited'],
  },
  'ipv6-unreachable': {
    'unreachable-error': ['ipv6-unreachable'],
    'fails-after': ['at-once'],
    'upstream-address': ['other-host'],
  },
  'peers-marked-down': {
    'upstream-log': ['nothing'],
    'failing-requests': ['in-bursts'],
    'earlier-errors': ['yes'],
    'group-servers': ['plain'],
  },
  'all-peers-down': { 'earlier-errors': ['no'], 'group-servers': ['all-down'] },
  'max-connections-reached': {
    'failing-requests': ['under-load'],
    'nginx-answers': ['status-502', 'works'],
    'earlier-errors': ['no'],
    'group-servers': ['limited'],
  },
};

/**
 * What differs where a cause shows this symptom. A proxy such as Docker's takes the connection on the application's
 * behalf: nginx asks a port of its own host, though the application sits in another network.
 */
const where: { readonly [S in string]?: { readonly [C in CauseId]?: Profile } } = {
  'closed-early': {
    'bound-to-loopback': {
      'upstream-address': ['ipv4-loopback', 'ipv6-loopback', 'container', 'other-host'],
    },
  },
};

/** Whether a cause would give this answer, in a tree or in any. `unknown` fits every cause. */
export function fits(cause: CauseId, fact: FactId, answer: string, tree = ''): boolean {
  const expected: readonly string[] | undefined =
    where[tree]?.[cause]?.[fact] ?? profiles[cause][fact] ?? shown(cause, fact);
  return answer === 'unknown' || expected === undefined || expected.includes(answer);
}

/** What the symptoms of a cause show of a fact; nothing if it is not among what one sees from outside. */
function shown(cause: CauseId, fact: FactId): readonly string[] | undefined {
  const looks: { readonly [F in FactId]?: readonly string[] }[] = symptomsOf(cause).map(
    (symptom) => outside[symptom],
  );
  if (looks.length === 0) return undefined;
  return looks.every((look) => look[fact]) ? looks.flatMap((look) => look[fact]!) : undefined;
}
