/**
 * How much an answer speaks for a cause, beyond leaving it: the cause's odds are multiplied by this. Profiles say how a
 * cause cannot look; a leaning says how it looks far more often, or less often, than the others do. Only ratios that a
 * reason stands behind, in whole factors; 1 goes without saying.
 */
import { changeOf } from './changes.ts';
import type { DefiniteAnswer, FactId } from './facts.ts';
import type { CauseId } from './odds.ts';

type Leaning = { readonly [F in FactId]?: { readonly [A in DefiniteAnswer<F>]?: number } };

const setUpOnce = { 'what-changed': { 'deployed-or-restarted': 0.5 } } as const;

/** What runs on nginx’s own host is named by 127.0.0.1 or a socket; names are for containers and other hosts. */
const onThisHost = {
  'upstream-address': { container: 0.1, 'other-host': 0.6 },
  'address-range': { public: 0.6, private: 0.5 },
  'pass-target': { name: 0.3 },
  'nginx-in-container': { yes: 0.1 },
  // Killed or crashed, it is down as well; but then that is to be mended.
  'upstream-log': { 'out-of-memory': 0.2, crash: 0.2 },
} as const;

export const leanings: { readonly [C in CauseId]?: Leaning } = {
  'php-fpm-down': onThisHost,
  'service-down': onThisHost,
  // A stopped container’s address has no owner: no route, after seconds, rather than a refusal at once.
  'container-down': {
    'upstream-address': { 'ipv4-loopback': 0.5 },
    'unreachable-error': { 'no-route': 2 },
    'pass-target': { name: 2 },
    // The name of a stopped container has no address at all.
    'name-current': { yes: 0.5 },
    'upstream-log': { 'out-of-memory': 0.2, crash: 0.2 },
  },
  'failed-to-start': { 'upstream-address': { container: 0.7 }, 'address-range': { private: 0.5 } },
  // Were the application down, 127.0.0.1 would be refused too, and that line would stand beside this one.
  'ipv6-localhost': { 'upstream-address': { 'ipv6-loopback': 10 }, ...setUpOnce },
  // 127.0.0.1 is right for nginx on the host and seldom right for nginx in a container; asked from the host, all is well.
  'container-loopback': {
    'container-hint': { yes: 8 },
    'nginx-in-container': { yes: 4 },
    'direct-answer': { ok: 0.3 },
    ...setUpOnce,
  },
  // Development servers listen on 127.0.0.1 until told otherwise, also in their containers.
  'bound-to-loopback': {
    'upstream-address': { container: 2 },
    'address-range': { private: 2.5 },
    'direct-answer': { ok: 0.3 },
    ...setUpOnce,
  },
  'wrong-address': { 'nginx-in-container': { yes: 0.5 }, ...setUpOnce },
  // Only names go stale, and among containers each “up” may give out other addresses.
  'stale-container-address': {
    'upstream-address': { container: 2.5 },
    'upstream-kind': { container: 3 },
    'pass-target': { name: 3 },
    'name-current': { no: 3 },
    // ingress-nginx looks no names up: it is told of each change of the pods.
    'address-range': { pods: 0.3, private: 1.5 },
    // nginx in a container mostly speaks to other containers.
    'container-hint': { yes: 2 },
  },
  // A public address behind nginx is another machine, that came from DNS when nginx started.
  'stale-address': {
    'upstream-address': { 'other-host': 2 },
    'address-range': { public: 2, private: 1.5 },
    'pass-target': { name: 2 },
    'name-current': { no: 3 },
  },
  // Between containers of one host there is seldom a firewall; pods are on many hosts, each with its own.
  'firewall-rejects': {
    'upstream-address': { container: 0.5 },
    'address-range': { pods: 3 },
  },
  'deploy-gap': { 'address-range': { pods: 3 } },
  // One socket in ten is below /tmp; with PrivateTmp=, all are. It is systemd’s, and containers have none.
  'private-tmp': { 'socket-in-tmp': { yes: 10 }, 'container-hint': { yes: 0.1 } },
  // Home folders are closed to others since Ubuntu 21.04 and always were on RHEL; /run is open to all.
  'parent-folder-permission': { 'socket-in-home': { yes: 4, no: 0.3 } },
  // Every port is closed to nginx by the policy; most sockets are refused by their own mode or a folder’s.
  'selinux-denied': {
    'upstream-address': { 'unix-socket': 0.2 },
    'pass-target': { 'unix-socket': 0.2 },
  },
  // The version in the path of PHP’s socket changes with PHP; others’ paths seldom change.
  'wrong-socket-path': { 'upstream-protocol': { http: 0.5, uwsgi: 0.5 } },
  // The pool that PHP ships listens on 127.0.0.1:9000; its packages make /run/php at every boot.
  'tcp-not-socket': { 'upstream-kind': { 'php-fpm': 2 } },
  'runtime-directory-removed': {
    'upstream-kind': { 'php-fpm': 0.3 },
    'container-hint': { yes: 0.1 },
  },
  // A log that names the worker’s end names the cause, also where nginx’s own line is not known.
  'worker-killed-timeout': {
    'upstream-log': { 'timeout-kill': 10 },
    'closed-while': { sending: 0.2 },
  },
  'out-of-memory': {
    'upstream-log': { 'out-of-memory': 10 },
    'closed-while': { sending: 0.5 },
    'failing-requests': { 'one-kind': 0.5 },
  },
  // Extensions crash PHP; applications behind HTTP mostly end in other ways.
  'worker-crash': {
    'upstream-log': { crash: 10 },
    'upstream-protocol': { fastcgi: 2, http: 0.6 },
    'closed-while': { sending: 0.5 },
  },
  // nginx sends a GET again by itself when a kept connection was closed under it, but no POST.
  'keepalive-race': {
    'request-kind': { post: 2, get: 0.5, websocket: 0.1 },
    'closed-while': { sending: 3 },
  },
  // A request that is turned away: a WebSocket without its headers, a body that is not wanted.
  'app-closes': {
    'request-kind': { websocket: 4 },
    'failing-requests': { 'one-kind': 4 },
    'closed-while': { sending: 2 },
  },
  // PHP-FPM’s queue overflows where a service behind HTTP lets connections wait.
  'pool-exhausted': {
    'upstream-protocol': { http: 0.3, fastcgi: 2 },
    workers: { 'all-busy': 10 },
  },
  // Headers grow with a login or a page; few sites send the same large ones with everything.
  'response-header-too-big': { 'failing-requests': { 'every-request': 0.2 } },
  // uWSGI takes 4096 bytes of headers, others 8 kB and more.
  'request-too-big-for-upstream': {
    'upstream-protocol': { uwsgi: 4, http: 0.6 },
    'closed-while': { sending: 2 },
  },
  'proxy-to-fastcgi': { 'port-hint': { fastcgi: 15 } },
  'proxy-to-uwsgi': { 'port-hint': { uwsgi: 10 } },
  'uwsgi-to-http': { 'port-hint': { http: 5 } },
  'http-to-tls-port': { 'port-hint': { tls: 20 } },
  'tls-to-plain-port': { 'port-hint': { http: 5 } },
  'proxy-to-http2': { 'port-hint': { http2: 10 } },
  'front-keepalive-longer': {
    'front-says': { closed: 10 },
    'front-failures': { 'now-and-then': 10 },
  },
  'front-cannot-reach-nginx': {
    'front-says': { 'cannot-connect': 6 },
    'front-failures': { all: 2 },
  },
  'wrong-log': { 'front-says': { closed: 0.2, 'cannot-connect': 0.2 } },
  'client-gave-up': { 'front-says': { closed: 0.2, 'cannot-connect': 0.2 } },
};

/** The product of all that the facts say about a cause that fits them. */
export function leaningOf(cause: CauseId, facts: readonly (readonly [FactId, string])[]): number {
  const leaning = leanings[cause] as Record<string, Record<string, number>> | undefined;
  return facts.reduce((product, [fact, answer]) => {
    const change = fact === 'what-changed' ? changeOf(cause, answer) : 1;
    return product * change * (leaning?.[fact]?.[answer] ?? 1);
  }, 1);
}
