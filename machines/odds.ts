import { visitorOdds } from './visitor-causes.ts';

/**
 * How often each cause is behind each symptom, in percent of the 502s that show the symptom to an admin.
 *
 * Source: some 260 resolved public threads, corrected for what people bother to write up. The numbers steer the order
 * of questions and of suspects; they are estimates of one significant digit, not measurements.
 */
const bySymptom = {
  'connection-refused': {
    'php-fpm-down': 20,
    'service-down': 22,
    'container-down': 5,
    'failed-to-start': 12,
    'wrong-address': 14,
    'container-loopback': 10,
    'bound-to-loopback': 4,
    'ipv6-localhost': 4,
    'stale-container-address': 6,
    'stale-address': 4,
    'deploy-gap': 3,
    'firewall-rejects': 3,
  },
  'socket-missing': {
    'wrong-socket-path': 43,
    'php-fpm-down': 20,
    'service-down': 12,
    'failed-to-start': 7,
    'runtime-directory-removed': 7,
    'tcp-not-socket': 6,
    'private-tmp': 5,
    'deploy-gap': 3,
  },
  'permission-denied': {
    'socket-permission': 38,
    'parent-folder-permission': 22,
    'selinux-denied': 40,
  },
  'header-too-big': { 'response-header-too-big': 100 },
  'closed-early': {
    'worker-killed-timeout': 30,
    'out-of-memory': 16,
    'worker-crash': 14,
    'keepalive-race': 16,
    'request-too-big-for-upstream': 8,
    'app-closes': 9,
    'pool-exhausted': 4,
    'deploy-gap': 8,
    'proxy-to-fastcgi': 2,
    'proxy-to-uwsgi': 2,
    'uwsgi-to-http': 2,
    'http-to-tls-port': 2,
  },
  'name-unresolved': {
    'host-not-found-at-start': 35,
    'resolver-missing': 25,
    'name-not-resolvable': 20,
    'stale-address': 20,
  },
  'invalid-reply': {
    'fastcgi-to-http': 40,
    'grpc-to-http1': 20,
    'grpc-rejected': 15,
    'proxy-to-http2': 10,
    'http-to-tls-port': 5,
    'text-before-headers': 15,
  },
  'header-refused': {
    'invalid-header-name': 45,
    'length-and-encoding': 25,
    'duplicate-header': 20,
    'invalid-status': 10,
  },
  'tls-failed': {
    'tls-to-plain-port': 25,
    'sni-missing': 30,
    'certificate-untrusted': 12,
    'certificate-expired': 8,
    'certificate-name-mismatch': 8,
    'tls-version-mismatch': 10,
    'client-certificate-required': 7,
  },
  unreachable: {
    'firewall-rejects': 30,
    'stale-container-address': 20,
    'host-down': 20,
    'container-down': 8,
    'stale-address': 7,
    'ipv6-unreachable': 10,
    'no-route': 5,
  },
  'no-live-upstreams': {
    'peers-marked-down': 88,
    'max-connections-reached': 5,
    'all-peers-down': 7,
  },
  'queue-full': {
    'pool-exhausted': 80,
    'listen-backlog-too-small': 20,
  },
  'timed-out': {
    'slow-request': 55,
    'pool-exhausted': 15,
    'firewall-drops': 18,
    'stale-address': 6,
    'stale-container-address': 4,
    'accept-queue-full': 6,
  },
  'out-of-resources': {
    'worker-connections-exhausted': 40,
    'descriptors-exhausted': 15,
    'ports-exhausted': 20,
    'disk-full': 15,
    'temp-folder-permission': 10,
  },
  'startup-failed': {
    'configuration-syntax': 40,
    'nginx-port-taken': 17,
    'certificate-unreadable': 13,
    'host-not-found-at-start': 10,
    'nginx-not-running': 10,
    'include-unreadable': 6,
    'buffer-sizes-disagree': 4,
  },
  'not-from-nginx': {
    'upstream-sent-502': 35,
    'front-cannot-reach-nginx': 25,
    'wrong-log': 12,
    'front-keepalive-longer': 10,
    'client-gave-up': 10,
    'one-bad-peer': 8,
  },
  'other-status': {
    'request-body-too-large': 30,
    'client-gave-up': 30,
    'script-not-found': 25,
    'rate-limited': 15,
  },
  intermittent: {
    'worker-killed-timeout': 20,
    'out-of-memory': 12,
    'worker-crash': 10,
    'keepalive-race': 10,
    'deploy-gap': 10,
    'pool-exhausted': 10,
    'response-header-too-big': 8,
    'peers-marked-down': 7,
    'one-bad-peer': 5,
    'request-too-big-for-upstream': 4,
    'front-keepalive-longer': 3,
    'listen-backlog-too-small': 2,
  },
} as const satisfies Record<string, Record<string, number>>;

export type SymptomId = keyof typeof bySymptom;

type CausesOf<T> = T extends unknown ? Extract<keyof T, string> : never;
/** A cause that an admin can meet. */
export type AdminCauseId = CausesOf<(typeof bySymptom)[SymptomId]>;
export type CauseId = AdminCauseId | CausesOf<typeof visitorOdds>;

export const symptomIds = Object.keys(bySymptom) as SymptomId[];
export const adminCauseIds = [
  ...new Set(Object.values(bySymptom).flatMap(Object.keys)),
] as AdminCauseId[];

/**
 * How often each symptom is what an admin sees, in percent; same source. `intermittent` is another view of causes that
 * have a message of their own, and counts nothing here.
 */
const shares: Record<SymptomId, number> = {
  'connection-refused': 32,
  'socket-missing': 6,
  'permission-denied': 6,
  'header-too-big': 7,
  'closed-early': 15,
  'name-unresolved': 4,
  'invalid-reply': 2,
  'header-refused': 2,
  'tls-failed': 4,
  unreachable: 3,
  'no-live-upstreams': 3,
  'queue-full': 3,
  'timed-out': 4,
  'out-of-resources': 2,
  'startup-failed': 3,
  'not-from-nginx': 3,
  'other-status': 1,
  intermittent: 0,
};

/** Over all symptoms together: for somebody who has no log line. */
function overall(): Record<AdminCauseId, number> {
  const none = adminCauseIds.map((id) => [id, 0]);
  const sums = Object.fromEntries(none) as Record<AdminCauseId, number>;
  for (const symptom of symptomIds) {
    const weights = Object.entries(bySymptom[symptom]) as [AdminCauseId, number][];
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [cause, weight] of weights) sums[cause] += (shares[symptom] * weight) / total;
  }
  return sums;
}

export const odds: typeof bySymptom & {
  triage: Record<AdminCauseId, number>;
  visitor: typeof visitorOdds;
} = { ...bySymptom, triage: overall(), visitor: visitorOdds };

/** Looked up for each cause and fact of a list, so it is worked out once. */
const symptoms = new Map<string, SymptomId[]>(
  adminCauseIds.map((cause) => [
    cause,
    symptomIds.filter((symptom) => Object.hasOwn(bySymptom[symptom], cause)),
  ]),
);

/** The symptoms that a cause can show. */
export function symptomsOf(cause: CauseId): readonly SymptomId[] {
  return symptoms.get(cause) ?? [];
}

export function isCauseId(text: string): text is CauseId {
  return Object.values(odds).some((weights) => Object.hasOwn(weights, text));
}
