/**
 * What a change points at. A change proves nothing, so it leaves every cause possible and only makes some likelier.
 * Source: what the reporters of resolved threads had changed shortly before.
 */
import type { DefiniteAnswer } from './facts.ts';
import type { CauseId } from './odds.ts';

type Change = Exclude<DefiniteAnswer<'what-changed'>, 'nothing'>;

const pointsAt: Record<Change, readonly CauseId[]> = {
  'php-or-path': [
    'wrong-socket-path',
    'php-fpm-down',
    'failed-to-start',
    'tcp-not-socket',
    'worker-crash',
    'socket-permission',
  ],
  'users-or-selinux': [
    'socket-permission',
    'parent-folder-permission',
    'selinux-denied',
    'temp-folder-permission',
  ],
  'deployed-or-restarted': [
    'service-down',
    'container-down',
    'failed-to-start',
    'stale-container-address',
    'deploy-gap',
    'runtime-directory-removed',
    'php-fpm-down',
    'host-not-found-at-start',
    'nginx-not-running',
  ],
  'names-or-addresses': [
    'stale-address',
    'host-not-found-at-start',
    'name-not-resolvable',
    'resolver-missing',
    'wrong-address',
    'host-down',
  ],
  'kind-of-application': [
    'fastcgi-to-http',
    'proxy-to-fastcgi',
    'proxy-to-uwsgi',
    'uwsgi-to-http',
    'http-to-tls-port',
    'grpc-to-http1',
    'grpc-rejected',
    'proxy-to-http2',
    'tcp-not-socket',
    'wrong-address',
    'bound-to-loopback',
    'container-loopback',
  ],
  'nginx-or-code': [
    'duplicate-header',
    'length-and-encoding',
    'invalid-header-name',
    'response-header-too-big',
    'keepalive-race',
    'worker-crash',
    'app-closes',
    // OpenSSL comes with the system: an upgrade makes it stricter.
    'tls-version-mismatch',
    'legacy-renegotiation',
    'dh-key-too-small',
    'no-shared-cipher',
    'certificate-too-weak',
  ],
  'certificates-or-https': [
    'sni-missing',
    'tls-to-plain-port',
    'certificate-untrusted',
    'certificate-expired',
    'certificate-name-mismatch',
    'tls-version-mismatch',
    'client-certificate-required',
    'certificate-too-weak',
    'certificate-unreadable',
    'http-to-tls-port',
  ],
  'network-or-firewall': [
    'firewall-rejects',
    'firewall-drops',
    'no-route',
    'ipv6-unreachable',
    'ipv6-localhost',
    'host-down',
    'selinux-denied',
  ],
  'nginx-configuration': [
    'configuration-syntax',
    'include-unreadable',
    'buffer-sizes-disagree',
    'wrong-address',
    'resolver-missing',
    'max-connections-reached',
    'all-peers-down',
  ],
  'proxy-in-front': ['front-cannot-reach-nginx', 'front-keepalive-longer', 'client-gave-up'],
  'cookies-or-headers': ['response-header-too-big', 'request-too-big-for-upstream'],
  'more-visitors': [
    'pool-exhausted',
    'listen-backlog-too-small',
    'accept-queue-full',
    'worker-connections-exhausted',
    'descriptors-exhausted',
    'ports-exhausted',
    'out-of-memory',
    'slow-request',
    'max-connections-reached',
    'rate-limited',
  ],
};

/** How much likelier a cause becomes when a change points at it; an estimate of one digit. */
const factor = 6;

/** The factor for a cause's odds after a change: 1 when it does not point there. */
export function changeOf(cause: CauseId, changed: string): number {
  const causes = (pointsAt as Readonly<Record<string, readonly CauseId[]>>)[changed];
  return causes?.includes(cause) ? factor : 1;
}
