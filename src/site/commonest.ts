/** The messages that people paste most: each has a page of its own in `content/messages/`. */
export const commonest: readonly string[] = [
  'connect-refused',
  'connect-no-such-file',
  'connect-permission-denied',
  'connect-queue-full',
  'connect-no-route',
  'connect-network-unreachable',
  'connect-ipv6-unreachable',
  'connect-no-address-left',
  'connect-timed-out-by-kernel',
  'no-live-upstreams',
  'too-big-header',
  'prematurely-closed',
  'reset',
  'send-broken',
  'invalid-header',
  'duplicate-header',
  'content-length-and-transfer-encoding',
  'no-valid-http-header',
  'fastcgi-version-mismatch',
  'http2-frame-too-large',
  'grpc-rejected',
];

export function hasOwnPage(id: string): boolean {
  return commonest.includes(id);
}
