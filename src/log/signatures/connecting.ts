/** nginx, phase "connecting to upstream": src/event/ngx_event_connect.c and src/http/ngx_http_upstream.c. */
import type { Signature } from './signature.ts';

const connecting = ['connect()', 'while connecting to upstream'];
const unixSocket = /unix:\s{0,3}(\/[^\s:"]{1,107})/;
const address = /connect\s?\(\) to ([\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):\d{1,5} failed/;
const port = /connect\s?\(\) to (?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):(\d{1,5}) failed/;
const peer = {
  'socket-path': unixSocket,
  'upstream-host': address,
  'upstream-port': port,
} as const;

export const connectingSignatures: readonly Signature[] = [
  {
    id: 'stapling-failed',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (…) while requesting certificate status, responder: …',
    says: ['while requesting certificate status'],
    status: 'none',
    meaning:
      'nginx could not reach the certificate authority’s OCSP responder; clients are served without a stapled answer.',
  },
  {
    id: 'resolver-unreachable',
    writer: 'nginx',
    level: 'crit',
    wording: 'connect() failed (…) while resolving, resolver: …',
    says: [['recv() failed', 'send() failed', 'connect() failed'], 'while resolving'],
    status: 502,
    symptom: 'name-unresolved',
    meaning: 'nginx could not talk to the DNS server named by its resolver directive.',
    facts: { 'name-error': 'not-resolved' },
    weak: true,
  },
  {
    id: 'stream-upstream-failed',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (…) while connecting to upstream, …, bytes from/to client:…',
    says: ['bytes from/to client', 'while connecting to upstream'],
    status: 'none',
    meaning:
      'A stream (TCP) proxy could not reach its upstream: the client’s connection is closed without any HTTP status.',
  },
  {
    id: 'bind-failed',
    writer: 'nginx',
    level: 'crit',
    wording: 'bind(…) failed (99: Cannot assign requested address) while connecting to upstream',
    says: ['bind(', 'failed (', 'while connecting to upstream'],
    status: 500,
    meaning: 'the local address that proxy_bind names is not one of this host.',
  },
  {
    id: 'too-many-open-files-connecting',
    writer: 'nginx',
    level: 'alert',
    wording: 'socket() failed (24: Too many open files) while connecting to upstream',
    says: ['socket() failed (24:', 'while connecting to upstream'],
    status: 500,
    meaning:
      'the worker may open no more files (worker_rlimit_nofile, LimitNOFILE): nginx answers 500, not 502.',
  },
  {
    id: 'no-transparent-proxying',
    writer: 'nginx',
    level: 'alert',
    wording:
      'setsockopt(IP_TRANSPARENT) failed (1: Operation not permitted) while connecting to upstream',
    says: [
      [
        'could not enable transparent proxying',
        'setsockopt(IP_TRANSPARENT) failed',
        'setsockopt(IPV6_TRANSPARENT) failed',
        'setsockopt(IP_BINDANY) failed',
        'setsockopt(IPV6_BINDANY) failed',
        'setsockopt(SO_BINDANY) failed',
      ],
    ],
    status: 500,
    meaning:
      'proxy_bind … transparent cannot work here: the system lacks it, or nginx’s workers lack the right.',
  },
  {
    id: 'socket-failed-connecting',
    writer: 'nginx',
    level: 'alert',
    wording:
      'socket() failed (97: Address family not supported by protocol) while connecting to upstream',
    says: [
      [
        'socket() failed (',
        'fcntl(O_NONBLOCK) failed',
        'fcntl(!O_NONBLOCK) failed',
        'setsockopt(SO_REUSEADDR) failed',
        'setsockopt(SO_RCVBUF) failed',
        'close() socket failed',
        'close() socketfailed',
      ],
      'while connecting to upstream',
    ],
    status: 500,
    meaning:
      'the kernel gave nginx no new socket (97: that address family is switched off): nginx answers 500, not 502.',
  },
  {
    id: 'connect-refused',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (111: Connection refused) while connecting to upstream',
    says: [connecting, ['failed (111', 'failed (61:']],
    status: 502,
    symptom: 'connection-refused',
    meaning: 'nothing accepted the connection at the address nginx used; the refusal came at once.',
    facts: { 'connect-error': 'refused' },
    details: peer,
  },
  {
    id: 'connect-no-such-file',
    writer: 'nginx',
    level: 'crit',
    wording:
      'connect() to unix:… failed (2: No such file or directory) while connecting to upstream',
    says: [connecting, 'failed (2:'],
    status: 502,
    symptom: 'socket-missing',
    meaning: 'the unix socket that nginx was told to use does not exist where nginx looks.',
    facts: { 'upstream-address': 'unix-socket' },
    details: peer,
  },
  {
    id: 'connect-not-a-directory',
    writer: 'nginx',
    level: 'crit',
    wording: 'connect() to unix:… failed (20: Not a directory) while connecting to upstream',
    says: [connecting, 'failed (20:'],
    status: 502,
    symptom: 'socket-missing',
    meaning: 'a part of the socket’s path is a file, not a folder: the path in nginx is wrong.',
    facts: { 'upstream-address': 'unix-socket' },
    details: peer,
  },
  {
    id: 'connect-permission-denied',
    writer: 'nginx',
    level: 'crit',
    wording: 'connect() to … failed (13: Permission denied) while connecting to upstream',
    says: [connecting, 'failed (13:'],
    status: 502,
    symptom: 'permission-denied',
    meaning:
      'the kernel did not let nginx’s user connect: by file rights on a unix socket, by SELinux on an address.',
    details: peer,
  },
  {
    id: 'connect-queue-full',
    writer: 'nginx',
    level: 'error',
    wording:
      'connect() to unix:… failed (11: Resource temporarily unavailable) while connecting to upstream',
    says: [connecting, ['failed (11:', 'failed (35:']],
    status: 502,
    meaning:
      'the socket’s queue of waiting connections is full: all workers are busy and the backlog has no room.',
    facts: { 'upstream-address': 'unix-socket' },
    details: peer,
  },
  {
    id: 'connect-no-route',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (113: No route to host) while connecting to upstream',
    says: [connecting, ['failed (113:', 'failed (65:']],
    status: 502,
    symptom: 'connection-refused',
    meaning:
      'no host answers at that address, or a firewall on the way rejects the connection with this very message.',
    facts: { 'connect-error': 'no-route' },
    details: peer,
  },
  {
    id: 'connect-network-unreachable',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() to … failed (101: Network is unreachable) while connecting to upstream',
    says: [connecting, ['failed (101:', 'failed (51:']],
    status: 502,
    meaning:
      'this host has no route to that address, mostly an IPv6 address on a host without IPv6.',
    details: peer,
  },
  {
    id: 'connect-host-down',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (112: Host is down) while connecting to upstream',
    says: [connecting, ['failed (112:', 'failed (64:']],
    status: 502,
    meaning: 'the kernel knows that the upstream’s host does not answer on the local network.',
    details: peer,
  },
  {
    id: 'connect-no-address-left',
    writer: 'nginx',
    level: 'crit',
    wording:
      'connect() to … failed (99: Cannot assign requested address) while connecting to upstream',
    says: [connecting, ['failed (99:', 'failed (49:']],
    status: 502,
    meaning:
      'no local port is free for one more connection to that address; for IPv6 also: this host has no IPv6 address.',
    details: peer,
  },
  {
    id: 'connect-timed-out-by-kernel',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (110: Connection timed out) while connecting to upstream',
    says: ['connect()', ['failed (110:', 'failed (60:']],
    status: 502,
    meaning:
      'the kernel gave up connecting before nginx’s own timer did; nginx’s timer would write “upstream timed out” and answer 504.',
    details: peer,
  },
  {
    id: 'connect-reset',
    writer: 'nginx',
    level: 'error',
    wording: 'connect() failed (104: Connection reset by peer) while connecting to upstream',
    says: [connecting, ['failed (104:', 'failed (54:']],
    status: 502,
    symptom: 'closed-early',
    meaning: 'the connection was accepted and reset before nginx had seen it as connected.',
    details: peer,
  },
  {
    id: 'connect-protocol-wrong-type',
    writer: 'nginx',
    level: 'crit',
    wording: 'connect() to unix:… failed (91: Protocol wrong type for socket)',
    says: [connecting, 'failed (91:'],
    status: 502,
    meaning:
      'the path is a unix socket of another type (a datagram socket), not one for a web application.',
    details: peer,
  },
  {
    id: 'connect-invalid-argument',
    writer: 'nginx',
    level: 'crit',
    wording: 'connect() to … failed (22: Invalid argument) while connecting to upstream',
    says: [connecting, 'failed (22:'],
    status: 502,
    meaning:
      'the address cannot be connected to, mostly a link-local IPv6 address without its zone.',
    details: peer,
  },
  {
    id: 'no-live-upstreams',
    writer: 'nginx',
    level: 'error',
    wording: 'no live upstreams while connecting to upstream',
    says: ['no live upstreams'],
    status: 502,
    meaning:
      'all servers of the upstream group are marked as failed, so nginx asked none: the lines before it say why they failed.',
  },
  {
    id: 'worker-connections-not-enough-connecting',
    writer: 'nginx',
    level: 'alert',
    wording: '… worker_connections are not enough while connecting to upstream',
    says: ['worker_connections are not enough', 'while connecting to upstream'],
    status: 500,
    meaning:
      'the worker has as many connections open as worker_connections allows: nginx answers 500, not 502.',
  },
  {
    id: 'worker-connections-reused',
    writer: 'nginx',
    level: 'warn',
    wording: '… worker_connections are not enough, reusing connections',
    says: ['worker_connections are not enough, reusing connections'],
    status: 'none',
    meaning: 'the worker closed idle keepalive connections to make room for new ones.',
  },
  {
    id: 'worker-connections-not-enough',
    writer: 'nginx',
    level: 'alert',
    wording: '… worker_connections are not enough',
    says: ['worker_connections are not enough'],
    status: 'none',
    meaning:
      'the worker has no connection left for a new client: the client’s connection is closed without a status.',
  },
  {
    id: 'too-many-open-files-accepting',
    writer: 'nginx',
    level: 'crit',
    wording: 'accept4() failed (24: Too many open files)',
    says: [['accept4() failed (24:', 'accept() failed (24:']],
    status: 'none',
    meaning: 'the worker may open no more files: new clients wait in the kernel’s queue.',
  },
];
