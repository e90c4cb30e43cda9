/**
 * Which tree the signatures of whole families lead to; those of the commonest symptoms say it in their own rows. By
 * symptom, since that is how one sees what is missing.
 */
import type { SymptomId } from '../../../machines/odds.ts';

const ids: Readonly<Partial<Record<SymptomId, string>>> = {
  'queue-full':
    'connect-queue-full php-fpm-max-children php-fpm-seems-busy uwsgi-queue-full apache-workers-used-up kestrel-starved',
  'timed-out':
    'timed-out-connecting timed-out-handshaking timed-out-sending timed-out-reading-header timed-out-in-body connect-timed-out-by-kernel kernel-syn-flooding kernel-conntrack-full firewall-blocked php-fpm-executing-too-slow',
  'invalid-reply':
    'fastcgi-version-mismatch fastcgi-malformed-record fastcgi-header-joining http2-frame-too-large http2-frame-too-short http2-unexpected-frame http2-unexpected-push http2-unknown-stream http2-closed-stream http2-invalid-length http2-invalid-stream-id http2-long-padding http2-ping-with-ack http2-too-many-frames http2-window-size http2-flow-control http2-invalid-compression http2-connection-lost no-valid-http-header invalid-chunked-response malformed-body grpc-rejected grpc-goaway prematurely-sent-response uvicorn-invalid-request puma-parse-error access-log-502-bad-answer',
  'header-refused':
    'content-length-and-transfer-encoding duplicate-header invalid-content-length unknown-transfer-encoding invalid-header invalid-status early-hints http2-status',
  'tls-failed':
    'tls-wrong-version-number tls-alert-handshake-failure tls-alert-unrecognized-name tls-alert-internal-error tls-alert-protocol-version tls-legacy-renegotiation tls-dh-key-too-small tls-wrong-signature-type tls-alert-insufficient-security tls-verify-too-weak tls-certificate-required tls-peer-closed tls-verify-error tls-name-mismatch tls-handshake-failed tls-unphased-protocol-version tls-unphased-plain-answer tls-unphased-unrecognized-name tls-unphased-refused tls-unphased-no-secure-renegotiation tls-unphased-dh-too-small tls-unphased-weak-signature tls-read-failed tls-write-failed upstream-sni-failed upstream-client-certificate certificate-not-loaded-upstream go-tls-handshake',
  unreachable: 'connect-network-unreachable connect-host-down connect-invalid-argument',
  'no-live-upstreams': 'no-live-upstreams server-temporarily-disabled',
  'out-of-resources':
    'connect-no-address-left worker-connections-not-enough-connecting worker-connections-not-enough worker-connections-exceed-limit too-many-open-files-connecting too-many-open-files-accepting socket-failed-connecting file-limit limit-not-set upload-temp-denied proxy-temp-denied temp-file-failed-in-body temp-file-short-write temp-file-write-failed memory-not-allocated shared-memory-full kernel-file-max kernel-tcp-memory disk-full go-too-many-files',
  'startup-failed':
    'address-in-use bind-no-address still-could-not-bind unknown-directive directive-not-allowed directive-duplicate invalid-arguments unexpected-end-of-file brace-unexpected unknown-variable no-servers-in-upstream no-servers-in-upstream-block upstream-address-malformed upstream-address-without-path proxy-pass-uri-in-regex proxy-pass-prefix-invalid certificate-not-loaded certificate-key-mismatch certificate-too-weak-to-load certificate-file-refused tls-settings-refused busy-buffers-too-large busy-buffers-too-small at-least-two-buffers temp-file-size-too-small cache-zone-unknown shared-zone-unknown shared-zone-conflict host-not-found-in-resolver no-name-servers resolver-invalid duplicate-upstream upstream-may-not-have-port resolve-needs-zone config-file-not-opened log-file-not-opened log-folder-missing pid-file-denied temp-folder-not-made temp-folder-owner user-unknown module-not-loaded listen-failed duplicate-listen duplicate-location location-misplaced invalid-value not-supported-here selinux-denied-bind configuration-test-failed worker-privileges process-not-started hash-not-built regex-invalid',
  'not-from-nginx':
    'access-log-502-from-upstream apache-error-reading apache-proxy-page haproxy-bad-response haproxy-page-502 envoy-protocol-error alb-502 alb-page gcp-backend-closed gcp-backend-unreachable gcp-page traefik-502 caddy-502 iis-502 cloudflare-origin-502 cloudflare-tunnel cloudflare-unknown-error cloudflare-down cloudflare-timeout cloudflare-slow cloudflare-tls cloudfront-origin go-proxy-error ingress-no-endpoints ingress-service-missing',
};

/** Signature -> symptom. */
export const familySymptom: ReadonlyMap<string, SymptomId> = new Map(
  (Object.entries(ids) as [SymptomId, string][]).flatMap(([symptom, list]) =>
    list.split(' ').map((id) => [id, symptom] as const),
  ),
);
