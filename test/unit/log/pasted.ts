/** Lines as people paste them, each with what an expert reads in them. */
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';

export interface Pasted {
  /** A sentence about behaviour. */
  readonly it: string;
  readonly text: string;
  /** Expected findings: "message" or "message × count". */
  readonly messages: readonly string[];
  readonly facts?: Facts;
  readonly details?: Details;
  /** What must not be told. */
  readonly lacks?: readonly FactId[];
  readonly unknown?: number;
}

const tail = 'client: 203.0.113.9, server: shop.example.com, request: "GET /cart?id=3 HTTP/1.1"';

/** A line of an access log with nginx's timings. */
const timed =
  '203.0.113.7 - - [20/Nov/2026:23:37:16 +0000] "GET /api/items?page=2 HTTP/1.1" 502 150 "https://example.com/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36" ua=127.0.0.1:3000 us=502 uct=0.001 uht=0.002 urt=0.002 rt=0.003';

export const whole: readonly Pasted[] = [
  {
    it: 'reads a refused TCP connection with all its parts',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/cart?id=3", host: "shop.example.com"`,
    messages: ['connect-refused'],
    facts: {
      symptom: 'connection-refused',
      'upstream-address': 'ipv4-loopback',
      'upstream-protocol': 'http',
    },
    details: {
      'server-name': 'shop.example.com',
      'request-path': '/cart',
      'upstream-host': '127.0.0.1',
      'upstream-port': '3000',
    },
  },
  {
    it: 'tells a host that nobody answers for from one that refuses',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() failed (113: No route to host) while connecting to upstream, ${tail}, upstream: "http://10.0.0.9:3000/", host: "shop.example.com"`,
    messages: ['connect-no-route'],
    facts: {
      symptom: 'unreachable',
      'unreachable-error': 'no-route',
      'address-range': 'private',
    },
    lacks: ['upstream-address'],
  },
  {
    it: 'takes a private address for one that a container may have, and no loopback',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://10.0.2.9:3000/", host: "shop.example.com"`,
    messages: ['connect-refused'],
    facts: { 'address-range': 'private', 'container-hint': 'yes' },
    lacks: ['upstream-address'],
  },
  {
    it: 'knows the addresses of pods',
    text: `2026/11/21 04:53:37 [error] 3256#3256: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://10.42.0.16:80/", host: "shop.example.com"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'container', 'address-range': 'pods' },
    lacks: ['container-hint'],
  },
  {
    it: 'does not take FastCGI at a container’s address for a PHP-FPM of this host',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "fastcgi://172.18.0.3:9000", host: "shop.example.com"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'container', 'upstream-protocol': 'fastcgi' },
    lacks: ['upstream-kind'],
  },
  {
    it: 'sees that PHP-FPM’s port is asked over HTTP',
    text: `2026/11/21 04:53:37 [error] 812#812: *1 upstream prematurely closed connection while reading response header from upstream, ${tail}, upstream: "http://127.0.0.1:9000/", host: "shop.example.com"`,
    messages: ['prematurely-closed'],
    facts: { 'port-hint': 'fastcgi', 'upstream-protocol': 'http' },
  },
  {
    it: 'sees a WebSocket by its path where the connection was closed',
    text: '2026/11/21 04:53:37 [error] 812#812: *1 upstream prematurely closed connection while reading response header from upstream, client: 203.0.113.9, server: a.example, request: "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1", upstream: "http://127.0.0.1:3000/socket.io/", host: "a.example"',
    messages: ['prematurely-closed'],
    facts: { 'request-kind': 'websocket' },
  },
  {
    it: 'does not know with whom a handshake failed when the line is cut, and does not call it a 502',
    text: 'SSL_do_handshake() failed (SSL: error:0A0000BF:SSL routines::no protocols available)',
    messages: ['tls-unphased-protocol-version'],
    facts: { symptom: 'tls-failed', 'tls-error': 'protocol-version' },
  },
  ...(
    [
      ['0A000152:SSL routines::unsafe legacy renegotiation disabled', 'no-secure-renegotiation'],
      ['0A00018A:SSL routines::dh key too small', 'dh-too-small'],
      ['0A000172:SSL routines::wrong signature type', 'weak-signature'],
    ] as const
  ).map(([error, answer]) => ({
    it: `does not know with whom a handshake failed by ${answer} when the line is cut`,
    text: `SSL_do_handshake() failed (SSL: error:${error})`,
    messages: [`tls-unphased-${answer}`],
    facts: { symptom: 'tls-failed', 'tls-error': answer } as const,
  })),
  {
    it: 'reads how older nginx says that a certificate is not there',
    text: `2026/11/21 04:53:37 [emerg] 1#1: BIO_new_file("/etc/letsencrypt/live/a.example/fullchain.pem") failed (SSL: error:02FFF002:system library:func(4095):No such file or directory:fopen('/etc/letsencrypt/live/a.example/fullchain.pem', 'r') error:20FFF080:BIO routines:CRYPTO_internal:no such file)`,
    messages: ['certificate-file-refused'],
    facts: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
    details: { 'site-certificate': '/etc/letsencrypt/live/a.example/fullchain.pem' },
  },
  {
    it: 'takes nginx’s own failed start for one, and not for the application’s',
    text: 'Job for nginx.service failed because the control process exited with error code.\n     Active: failed (Result: exit-code) since Fri 2026-11-20 23:37:16 UTC; 33s ago',
    messages: ['systemd-exit-code', 'systemd-exit-code'],
    facts: { symptom: 'startup-failed' },
  },
  {
    it: 'does not take a killed worker of nginx for a killed application',
    text: '[Fri Nov 20 23:37:16 2026] Out of memory: Killed process 23386 (nginx) total-vm:412000kB, anon-rss:301000kB',
    messages: ['kernel-out-of-memory-nginx'],
    facts: {},
  },
  {
    it: 'does not take a module’s own connection for one to an upstream',
    text: 'connect() to acme-v02.api.letsencrypt.org failed (101: Network is unreachable)',
    messages: ['module-connection-failed'],
    facts: {},
  },
  {
    it: 'tells a route that says “unreachable” by the address after “connect() to”',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() to 10.2.0.9:3000 failed (113: No route to host) while connecting to upstream, ${tail}, upstream: "http://10.2.0.9:3000/", host: "shop.example.com"`,
    messages: ['connect-route-unreachable'],
    facts: {
      symptom: 'unreachable',
      'unreachable-error': 'network-unreachable',
    },
  },
  {
    it: 'reads a missing route',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() to 10.2.0.9:3000 failed (101: Network is unreachable) while connecting to upstream, ${tail}, upstream: "http://10.2.0.9:3000/", host: "shop.example.com"`,
    messages: ['connect-network-unreachable'],
    facts: {
      symptom: 'unreachable',
      'unreachable-error': 'network-unreachable',
    },
  },
  {
    it: 'reads an IPv6 address without a route',
    text: `2026/11/21 04:53:37 [error] 7#7: *1 connect() to [2001:db8::9]:3000 failed (101: Network is unreachable) while connecting to upstream, ${tail}, upstream: "http://[2001:db8::9]:3000/", host: "shop.example.com"`,
    messages: ['connect-ipv6-unreachable'],
    facts: {
      symptom: 'unreachable',
      'unreachable-error': 'ipv6-unreachable',
    },
  },
  {
    it: 'does not take 99 with an IPv6 address for used-up ports',
    text: `2026/11/21 04:53:37 [crit] 7#7: *1 connect() to [2001:db8::9]:3000 failed (99: Cannot assign requested address) while connecting to upstream, ${tail}, upstream: "http://[2001:db8::9]:3000/", host: "shop.example.com"`,
    messages: ['connect-no-ipv6'],
    facts: {
      symptom: 'unreachable',
      'unreachable-error': 'ipv6-unreachable',
    },
  },
  {
    it: 'reads a missing PHP socket, its path and the version in it',
    text: `2026/11/20 23:37:16 [crit] 7#7: *1 connect() to unix:/run/php/php7.4-fpm.sock failed (2: No such file or directory) while connecting to upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php7.4-fpm.sock:", host: "shop.example.com"`,
    messages: ['connect-no-such-file'],
    facts: {
      symptom: 'socket-missing',
      'upstream-address': 'unix-socket',
      'socket-in-tmp': 'no',
      'upstream-protocol': 'fastcgi',
      'upstream-kind': 'php-fpm',
    },
    details: { 'socket-path': '/run/php/php7.4-fpm.sock', 'php-version': '7.4' },
  },
  {
    it: 'sees that a socket is below /tmp, and takes its path without the URI after it',
    text: `2026/11/20 23:37:16 [crit] 7#7: *1 connect() to unix:/tmp/app.sock failed (2: No such file or directory) while connecting to upstream, ${tail}, upstream: "http://unix:/tmp/app.sock:/cart", host: "a.example"`,
    messages: ['connect-no-such-file'],
    facts: { 'socket-in-tmp': 'yes', 'upstream-protocol': 'http' },
    details: { 'socket-path': '/tmp/app.sock' },
  },
  {
    it: 'reads a denied unix socket',
    text: `2026/11/20 23:37:16 [crit] 7#7: *1 connect() to unix:/home/me/app/gunicorn.sock failed (13: Permission denied) while connecting to upstream, ${tail}, upstream: "http://unix:/home/me/app/gunicorn.sock:/", host: "a.example"`,
    messages: ['connect-permission-denied'],
    facts: { symptom: 'permission-denied', 'upstream-address': 'unix-socket' },
  },
  {
    it: 'takes 13 on an address for SELinux by the address',
    text: `2026/11/20 23:37:16 [crit] 7#7: *1 connect() to 127.0.0.1:8080 failed (13: Permission denied) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:8080/", host: "a.example"`,
    messages: ['connect-permission-denied'],
    facts: { symptom: 'permission-denied', 'upstream-address': 'ipv4-loopback' },
  },
  {
    it: 'knows a container’s network from 172.16 to 172.31',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://172.18.0.4:80/", host: "a.example"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'container' },
  },
  {
    it: 'takes 172.32 and 10/8 for other hosts',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://172.32.0.4:80/", host: "a.example"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'other-host' },
  },
  {
    it: 'reads the IPv6 loopback address with its brackets',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://[::1]:3000/", host: "a.example"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'ipv6-loopback' },
    details: { 'upstream-host': '[::1]', 'upstream-port': '3000' },
  },
  {
    it: 'reads an uwsgi upstream',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 upstream prematurely closed connection while reading response header from upstream, ${tail}, upstream: "uwsgi://unix:/run/uwsgi/app.sock:", host: "a.example"`,
    messages: ['prematurely-closed'],
    facts: {
      symptom: 'closed-early',
      'upstream-protocol': 'uwsgi',
      'upstream-address': 'unix-socket',
    },
  },
  {
    it: 'reads a gRPC upstream that speaks HTTP/1',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 upstream sent too large http2 frame: 4740180 while reading response header from upstream, ${tail}, upstream: "grpc://127.0.0.1:50051", host: "a.example"`,
    messages: ['http2-frame-too-large'],
    facts: { 'upstream-protocol': 'grpc' },
  },
  {
    it: 'calls an answer that was cut in its body truncated, not a 502',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 upstream prematurely closed connection while reading upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"`,
    messages: ['prematurely-closed-in-body'],
  },
  {
    it: 'tells a reset before the header from one in the body',
    text: [
      `2026/11/20 23:37:16 [error] 7#7: *1 recv() failed (104: Connection reset by peer) while reading response header from upstream, ${tail}, upstream: "fastcgi://127.0.0.1:9000", host: "a.example"`,
      `2026/11/20 23:37:17 [error] 7#7: *1 readv() failed (104: Connection reset by peer) while reading upstream, ${tail}, upstream: "fastcgi://127.0.0.1:9000", host: "a.example"`,
    ].join('\n'),
    messages: ['reset', 'reset-in-body'],
    facts: { symptom: 'closed-early', 'upstream-kind': 'php-fpm' },
  },
  {
    it: 'reads a broken pipe while the request is sent',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 writev() failed (32: Broken pipe) while sending request to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"`,
    messages: ['send-broken'],
    facts: { symptom: 'closed-early' },
  },
  {
    it: 'does not take a client’s own reset for the upstream’s',
    text: '2026/11/20 23:37:16 [info] 7#7: *1 recv() failed (104: Connection reset by peer) while waiting for request, client: 203.0.113.9, server: 0.0.0.0:443',
    messages: ['reset-by-client'],
    facts: {},
  },
  {
    it: 'tells nginx’s own connect timeout (504) from the kernel’s (502)',
    text: [
      `2026/11/20 23:37:16 [error] 7#7: *1 upstream timed out (110: Connection timed out) while connecting to upstream, ${tail}, upstream: "http://10.0.0.7:80/", host: "a.example"`,
      `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (110: Connection timed out) while connecting to upstream, ${tail}, upstream: "http://10.0.0.7:80/", host: "a.example"`,
    ].join('\n'),
    messages: ['timed-out-connecting', 'connect-timed-out-by-kernel'],
  },
  {
    it: 'reads a timeout whose unix socket nginx prints without the colon at its end',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 upstream timed out (110: Connection timed out) while reading response header from upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock", host: "a.example"`,
    messages: ['timed-out-reading-header'],
    details: { 'socket-path': '/run/php/php8.2-fpm.sock', 'php-version': '8.2' },
  },
  {
    it: 'reads a name without a resolver',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 no resolver defined to resolve app.internal, ${tail}, host: "a.example"`,
    messages: ['no-resolver-defined'],
    facts: { symptom: 'name-unresolved', 'name-error': 'no-resolver' },
    details: { 'upstream-name': 'app.internal' },
  },
  {
    it: 'reads a name that the resolver did not answer in time, which is a 502',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 app.internal could not be resolved (110: Operation timed out), ${tail}, host: "a.example"`,
    messages: ['could-not-be-resolved-timeout'],
    facts: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
    details: { 'upstream-name': 'app.internal' },
  },
  {
    it: 'reads the start-up form without a date, its file and the name',
    text: 'nginx: [emerg] host not found in upstream "app:3000" in /etc/nginx/conf.d/default.conf:12',
    messages: ['host-not-found-in-upstream'],
    facts: { symptom: 'name-unresolved', 'name-error': 'at-start', 'nginx-starts': 'no' },
    details: { 'upstream-name': 'app', 'site-file': '/etc/nginx/conf.d/default.conf' },
  },
  {
    it: 'reads the start-up form of the log',
    text: '2026/11/20 23:37:16 [emerg] 1#1: host not found in upstream "php" in /etc/nginx/conf.d/default.conf:9',
    messages: ['host-not-found-in-upstream'],
    details: { 'upstream-name': 'php' },
  },
  {
    it: 'does not take an upstream group’s name for an address',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 no live upstreams while connecting to upstream, ${tail}, upstream: "http://backend/cart", host: "a.example"`,
    messages: ['no-live-upstreams'],
    facts: { 'upstream-protocol': 'http' },
  },
  {
    it: 'reads a line that nginx cut at 2048 bytes',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 upstream sent too big header while reading response header from upstream, client: 203.0.113.9, server: a.example, request: "GET /?${'q'.repeat(1850)}`,
    messages: ['too-big-header'],
    facts: { symptom: 'header-too-big' },
  },
  {
    it: 'keeps what a client wrote into its request from passing for a message or a field',
    text: '2026/11/20 23:37:16 [error] 7#7: *1 open() "/var/www/x" failed (2: No such file or directory), client: 203.0.113.9, server: a.example, request: "GET /?x=upstream sent too big header, upstream: http://evil HTTP/1.1", host: "a.example"',
    messages: ['file-not-found'],
    facts: {},
  },
  {
    it: 'keeps PHP’s own words about a refused connection apart from nginx’s',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 FastCGI sent in stderr: "PHP message: PHP Fatal error:  Uncaught RedisException: connect() failed (111: Connection refused) in /srv/a.php:3" while reading response header from upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:", host: "a.example"`,
    messages: ['php-fatal-error'],
  },
  {
    it: 'names neighbours of a 502 by their own status',
    text: [
      `2026/11/20 23:37:16 [error] 7#7: *1 client intended to send too large body: 10485761 bytes, ${tail}, host: "a.example"`,
      `2026/11/20 23:37:16 [alert] 7#7: *1 768 worker_connections are not enough while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"`,
      `2026/11/20 23:37:16 [error] 7#7: *1 limiting requests, excess: 20.400 by zone "one", ${tail}, host: "a.example"`,
      `2026/11/20 23:37:16 [error] 7#7: *1 FastCGI sent in stderr: "Primary script unknown" while reading response header from upstream, ${tail}, upstream: "fastcgi://127.0.0.1:9000", host: "a.example"`,
    ].join('\n'),
    messages: [
      'body-too-large',
      'worker-connections-not-enough-connecting',
      'limiting-requests',
      'primary-script-unknown',
    ],
  },
  {
    it: 'does not blame an upstream for a responder or a stream',
    text: [
      '2026/11/20 23:37:16 [error] 7#7: connect() failed (111: Connection refused) while requesting certificate status, responder: ocsp.example.net, peer: 192.0.2.1:80, certificate: "/etc/ssl/a.pem"',
      '2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: 0.0.0.0:3306, upstream: "127.0.0.1:3307", bytes from/to client:0/0, bytes from/to upstream:0/0',
    ].join('\n'),
    messages: ['stapling-failed', 'stream-upstream-failed'],
  },
  {
    it: 'finds the DNS server in a line of the resolver',
    text: '2026/11/20 23:37:16 [error] 7#7: recv() failed (111: Connection refused) while resolving, resolver: 127.0.0.11:53',
    messages: ['resolver-unreachable'],
    details: { 'resolver-address': '127.0.0.11' },
  },
  {
    it: 'reads the TLS messages that settle the cause',
    text: [
      `2026/11/20 23:37:16 [error] 7#7: *1 SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream, ${tail}, upstream: "https://127.0.0.1:3000/", host: "a.example"`,
      `2026/11/20 23:37:16 [error] 7#7: *1 SSL_do_handshake() failed (SSL: error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:SSL alert number 40) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:443/", host: "a.example"`,
      `2026/11/20 23:37:16 [error] 7#7: *1 upstream SSL certificate verify error: (18:self-signed certificate) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:443/", host: "a.example"`,
    ].join('\n'),
    messages: ['tls-wrong-version-number', 'tls-alert-handshake-failure', 'tls-verify-untrusted'],
  },
  {
    it: 'reads “tlsv1 unrecognized name:SSL alert number 112” of a TLS handshake',
    text: `2026/11/21 04:52:25 [crit] 7#7: *10 SSL_do_handshake() failed (SSL: error:0A000458:SSL routines::tlsv1 unrecognized name:SSL alert number 112) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-alert-unrecognized-name'],
  },
  {
    it: 'reads “tlsv1 alert protocol version:SSL alert number 70” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *18 SSL_do_handshake() failed (SSL: error:0A00042E:SSL routines::tlsv1 alert protocol version:SSL alert number 70) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-alert-protocol-version'],
  },
  {
    it: 'reads “unsafe legacy renegotiation disabled” of a TLS handshake',
    text: `2026/11/30 09:52:25 [error] 7#7: *2 SSL_do_handshake() failed (SSL: error:0A000152:SSL routines::unsafe legacy renegotiation disabled) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-legacy-renegotiation'],
    facts: { symptom: 'tls-failed', 'tls-error': 'no-secure-renegotiation' },
  },
  {
    it: 'reads “dh key too small” of a TLS handshake',
    text: `2026/11/30 09:52:25 [crit] 7#7: *2 SSL_do_handshake() failed (SSL: error:0A00018A:SSL routines::dh key too small) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-dh-key-too-small'],
    facts: { symptom: 'tls-failed', 'tls-error': 'dh-too-small' },
  },
  {
    it: 'reads “wrong signature type” of a TLS handshake',
    text: `2026/11/30 09:52:25 [crit] 7#7: *2 SSL_do_handshake() failed (SSL: error:0A000172:SSL routines::wrong signature type) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-wrong-signature-type'],
    facts: { symptom: 'tls-failed', 'tls-error': 'weak-signature' },
  },
  {
    it: 'reads “no ciphers available” of a TLS handshake',
    text: `2026/11/30 09:52:25 [crit] 7#7: *2 SSL_do_handshake() failed (SSL: error:0A0000B5:SSL routines::no ciphers available:No ciphers enabled for max supported SSL/TLS version) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-alert-protocol-version'],
    facts: { symptom: 'tls-failed', 'tls-error': 'protocol-version' },
  },
  {
    it: 'reads “tlsv1 alert insufficient security:SSL alert number 71” of a TLS handshake',
    text: `2026/11/30 09:52:25 [error] 7#7: *2 SSL_do_handshake() failed (SSL: error:0A00042F:SSL routines::tlsv1 alert insufficient security:SSL alert number 71) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-alert-insufficient-security'],
    facts: { symptom: 'tls-failed', 'tls-error': 'refused' },
  },
  {
    it: 'reads “verify error: (66:EE certificate key too weak)” of a TLS handshake',
    text: `2026/11/30 09:52:25 [error] 7#7: *4 upstream SSL certificate verify error: (66:EE certificate key too weak) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-verify-too-weak'],
    facts: { symptom: 'tls-failed', 'tls-error': 'too-weak' },
  },
  {
    it: 'reads “verify error: (67:CA certificate key too weak)” of a TLS handshake',
    text: `2026/11/30 09:52:25 [error] 7#7: *4 upstream SSL certificate verify error: (67:CA certificate key too weak) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-verify-too-weak'],
    facts: { symptom: 'tls-failed', 'tls-error': 'too-weak' },
  },
  {
    it: 'reads “verify error: (68:CA signature digest algorithm too weak)” of a TLS handshake',
    text: `2026/11/30 09:52:25 [error] 7#7: *4 upstream SSL certificate verify error: (68:CA signature digest algorithm too weak) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-verify-too-weak'],
    facts: { symptom: 'tls-failed', 'tls-error': 'too-weak' },
  },
  {
    it: 'reads “ee key too small” of a start that nginx’s own certificate prevents',
    text: `2026/11/30 09:52:25 [emerg] 7#7: SSL_CTX_use_certificate("/etc/nginx/tls/client.pem") failed (SSL: error:0A00018F:SSL routines::ee key too small)`,
    messages: ['certificate-too-weak-to-load'],
    facts: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    it: 'reads “ca md too weak” of a start that nginx’s own certificate prevents',
    text: `2026/11/30 09:52:25 [emerg] 7#7: SSL_CTX_use_certificate("/etc/nginx/tls/client.pem") failed (SSL: error:0A00018E:SSL routines::ca md too weak)`,
    messages: ['certificate-too-weak-to-load'],
    facts: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    it: 'reads “legacy sigalg disallowed or unsupported” of a TLS handshake',
    text: `2026/11/21 04:52:25 [crit] 7#7: *22 SSL_do_handshake() failed (SSL: error:0A00014D:SSL routines::legacy sigalg disallowed or unsupported) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-alert-protocol-version'],
  },
  {
    it: 'reads “tlsv13 alert certificate required:SSL alert number 116” of a TLS handshake',
    text: `2026/11/21 04:52:25 [crit] 7#7: *32 SSL_read() failed (SSL: error:0A00045C:SSL routines::tlsv13 alert certificate required:SSL alert number 116) while reading response header from upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-certificate-required'],
  },
  {
    it: 'reads “tlsv1 alert unknown ca:SSL alert number 48” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *11 SSL_read() failed (SSL: error:0A000418:SSL routines::tlsv1 alert unknown ca:SSL alert number 48) while reading response header from upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-certificate-refused'],
  },
  {
    it: 'reads “sslv3 alert certificate expired:SSL alert number 45” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *17 SSL_do_handshake() failed (SSL: error:0A000415:SSL routines::sslv3 alert certificate expired:SSL alert number 45) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-certificate-refused'],
  },
  {
    it: 'reads “peer closed connection in SSL handshake” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *51 peer closed connection in SSL handshake while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-peer-closed'],
  },
  {
    it: 'reads “upstream SSL certificate verify error: (10:certificate has expired)” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *41 upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-verify-expired'],
  },
  {
    it: 'reads “upstream SSL certificate verify error: (20:unable to get local issuer certificate)” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *5 upstream SSL certificate verify error: (20:unable to get local issuer certificate) while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-verify-untrusted'],
  },
  {
    it: 'reads “upstream SSL certificate does not match "127.0.0.1"” of a TLS handshake',
    text: `2026/11/21 04:52:25 [error] 7#7: *9 upstream SSL certificate does not match "127.0.0.1" while SSL handshaking to upstream, ${tail}, upstream: "https://192.0.2.8:8443/", host: "a.example"`,
    messages: ['tls-name-mismatch'],
  },
];

export const ugly: readonly Pasted[] = [
  {
    it: 'reads a line without its time stamp',
    text: `[error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"`,
    messages: ['connect-refused'],
    details: { 'upstream-port': '3000' },
  },
  {
    it: 'reads a line without time stamp and level',
    text: `*1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"`,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'ipv4-loopback' },
  },
  {
    it: 'reads the bare message',
    text: 'connect() failed (111: Connection refused)',
    messages: ['connect-refused'],
    facts: { symptom: 'connection-refused' },
  },
  {
    it: 'takes the socket from “connect() to” where the rest was left out',
    text: 'connect() to unix:/var/run/php5-fpm.sock failed (13: Permission denied)',
    messages: ['connect-permission-denied'],
    facts: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'socket-in-tmp': 'no',
    },
    details: { 'socket-path': '/var/run/php5-fpm.sock' },
  },
  {
    it: 'reads a sentence that was shortened by hand',
    text: 'failed (111: connection refused) while connecting to upstream, client 172.16.238.1; upstream "172.16.238.5:80/"',
    messages: ['connect-refused'],
  },
  {
    it: 'drops redacted values and keeps the rest',
    text: '2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: x.x.x.x, server: <redacted>, request: "GET / HTTP/1.1", upstream: "http://xx.xx.xx.xx:8000/", host: "***.com"',
    messages: ['connect-refused'],
    facts: { 'upstream-protocol': 'http' },
    details: { 'upstream-port': '8000', 'request-path': '/' },
  },
  {
    it: 'knows where a half redacted address is, without taking it for a value',
    text: '2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: x, server: ****.com, request: "GET / HTTP/1.1", upstream: "http://172.20.x.x:8000/", host: "x"',
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'container' },
  },
  {
    it: 'reads through the prefix of docker compose',
    text: `nginx-1       | 2025/01/16 15:31:24 [error] 29#29: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.9, server: , request: "GET / HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "192.0.2.1:8080"`,
    messages: ['connect-refused'],
    facts: { 'upstream-kind': 'php-fpm', 'upstream-address': 'ipv4-loopback' },
    details: { 'upstream-port': '9000' },
  },
  {
    it: 'reads through the old prefix of docker compose',
    text: `nginx_1  | 2016/08/04 14:29:15 [error] 159#159: *101 connect() failed (111: Connection refused) while connecting to upstream, client: xx.xx.xx.xx, server: example.com, request: "GET / HTTP/1.1", upstream: "http://xx.xx.xx.xx:8000/", host: "example.com"`,
    messages: ['connect-refused'],
    details: { 'server-name': 'example.com', 'upstream-port': '8000' },
  },
  {
    it: 'reads through the prefix of kubectl logs',
    text: `[pod/ingress-nginx-7d9f/controller] 2026/11/20 23:37:16 [error] 31#31: *88 upstream prematurely closed connection while reading response header from upstream, ${tail}, upstream: "http://10.244.1.7:8080/", host: "a.example"`,
    messages: ['prematurely-closed'],
    facts: { 'upstream-address': 'container' },
    details: { 'upstream-host': '10.244.1.7' },
  },
  {
    it: 'reads through the prefix of syslog',
    text: `Nov 20 23:37:16 web nginx[812]: 2026/11/20 23:37:16 [error] 812#812: *1 upstream sent too big header while reading response header from upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.1-fpm.sock:", host: "a.example"`,
    messages: ['too-big-header'],
    details: { 'php-version': '8.1', 'server-name': 'shop.example.com' },
  },
  {
    it: 'reads a start-up line out of the journal',
    text: 'Nov 20 23:37:16 web nginx[812]: nginx: [emerg] host not found in upstream "api.internal" in /etc/nginx/sites-enabled/api:7',
    messages: ['host-not-found-in-upstream'],
    details: { 'upstream-name': 'api.internal', 'site-file': '/etc/nginx/sites-enabled/api' },
  },
  {
    it: 'reads a row of Plesk’s log browser',
    text: '2019-03-26 10:27:06\tError\t203.0.113.4\t\t8263#0: *2413 recv() failed (104: Connection reset by peer) while reading response header from upstream\t\tnginx error',
    messages: ['reset'],
  },
  {
    it: 'reads through colours',
    text: `\u001b[31m2026/11/20 23:37:16 [error] 7#7: *1 \u001b[1mconnect() failed\u001b[0m (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"\u001b[0m`,
    messages: ['connect-refused'],
    details: { 'upstream-port': '3000' },
  },
  {
    it: 'joins a line that was wrapped between words',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while
connecting to upstream, client: 203.0.113.9, server: shop.example.com, request:
"GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host:
"shop.example.com"`,
    messages: ['connect-refused'],
    details: {
      'server-name': 'shop.example.com',
      'upstream-port': '3000',
      'request-path': '/cart',
    },
    unknown: 0,
  },
  {
    it: 'joins a line that a terminal of 80 columns broke inside words',
    text: wrapped(
      `2026/11/20 23:37:16 [crit] 7#7: *1 connect() to unix:/run/php/php8.3-fpm.sock failed (2: No such file or directory) while connecting to upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.3-fpm.sock:", host: "a.example"`,
      80,
    ),
    messages: ['connect-no-such-file'],
    details: { 'socket-path': '/run/php/php8.3-fpm.sock', 'server-name': 'shop.example.com' },
    unknown: 0,
  },
  {
    it: 'joins the line of an access log that a terminal of 80 columns broke',
    text: `${wrapped(timed, 80)}\n${timed}`,
    messages: ['access-log-502-from-upstream × 2'],
    unknown: 0,
  },
  {
    it: 'joins the line of an access log that was wrapped before a quoted field and between words',
    text: timed
      .replace(' "https', '\n"https')
      .replace('like Gecko', 'like\nGecko')
      .replace(' us=', '\nus='),
    messages: ['access-log-502-from-upstream'],
    unknown: 0,
  },
  {
    it: 'joins nothing to a whole line of an access log',
    text: `${timed}\nhello from nobody`,
    messages: ['access-log-502-from-upstream'],
    unknown: 1,
  },
  {
    it: 'joins a TLS alert to its number',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::sslv3 alert handshake failure:SSL\nalert number 40) while SSL handshaking to upstream, ${tail}, upstream: "https://10.0.0.1:8443/", host: "a.example"`,
    messages: ['tls-alert-handshake-failure'],
    details: { 'upstream-port': '8443' },
    unknown: 0,
  },
  {
    it: 'joins a wrapped line without a date',
    text: 'upstream prematurely closed connection while reading response header from\nupstream, client: 203.0.113.9, server: a.example, request: "GET / HTTP/1.1",\nupstream: "http://127.0.0.1:8000/", host: "a.example"',
    messages: ['prematurely-closed'],
    details: { 'upstream-port': '8000' },
    unknown: 0,
  },
  {
    it: 'joins a message that is broken inside its own words',
    text: '[error] 7#7: *1 connect() failed (111: Connec\ntion refused) while connecting to upstream',
    messages: ['connect-refused'],
    unknown: 0,
  },
  {
    it: 'joins wrapped lines inside a Markdown quote',
    text: '> 2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while\n> connecting to upstream, client: 203.0.113.9, server: a.example, request: "GET / HTTP/1.1",\n> upstream: "http://127.0.0.1:5000/", host: "a.example"',
    messages: ['connect-refused'],
    details: { 'upstream-port': '5000' },
    unknown: 0,
  },
  {
    it: 'cuts several log lines that were joined to one',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example" 2026/11/20 23:37:17 [error] 7#7: *2 no live upstreams while connecting to upstream, ${tail}, upstream: "http://app/", host: "a.example"`,
    messages: ['connect-refused', 'no-live-upstreams'],
  },
  {
    it: 'joins PHP’s stack trace, which FastCGI prints over several lines',
    text: `2026/11/20 23:37:16 [error] 7#7: *1 FastCGI sent in stderr: "PHP message: PHP Fatal error:  Uncaught Error: no in /srv/a.php:3
Stack trace:
#0 /srv/index.php(17): a()
#1 {main}
  thrown in /srv/a.php on line 3" while reading response header from upstream, ${tail}, upstream: "fastcgi://127.0.0.1:9000", host: "a.example"`,
    messages: ['php-fatal-error'],
    unknown: 0,
  },
  {
    it: 'reads a line in backticks',
    text: `\`2020/09/08 08:26:39 [error] 30#30: *5 connect() failed (111: Connection refused) while connecting to upstream, client: 172.24.0.1, server: nginx, request: "GET /swagger HTTP/1.1", upstream: "http://172.24.0.6:5000/swagger", host: "localhost"\``,
    messages: ['connect-refused'],
    facts: { 'upstream-address': 'container' },
    details: { 'upstream-port': '5000', 'request-path': '/swagger' },
  },
  {
    it: 'reads a line in bold type',
    text: `**2024/01/18 15:36:46 [error] 29#29: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 10.1.1.152, server: localhost, request: "GET / HTTP/1.1", upstream: "http://192.168.32.4:3000/", host: "10.1.1.75:3025"**`,
    messages: ['connect-refused'],
    facts: { 'upstream-protocol': 'http' },
  },
  {
    it: 'passes over code fences and rules',
    text: '```\n[error] 7#7: *1 upstream sent too big header while reading response header from upstream\n```\n---\n',
    messages: ['too-big-header'],
    unknown: 0,
  },
  {
    it: 'reads HTML escapes',
    text: '2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: a.example, request: &quot;GET /x?a=1&amp;b=2 HTTP/1.1&quot;, upstream: &#34;http://127.0.0.1:3000/x&#34;, host: &quot;a.example&quot;',
    messages: ['connect-refused'],
    details: { 'upstream-port': '3000', 'request-path': '/x' },
  },
  {
    it: 'reads typographic quotes',
    text: '2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: a.example, request: “GET / HTTP/1.1”, upstream: “http://127.0.0.1:3000/”, host: “a.example”',
    messages: ['connect-refused'],
    details: { 'upstream-host': '127.0.0.1' },
  },
  {
    it: 'reads a machine translation’s spaces',
    text: 'connect () to unix: /run/php/php8.1-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.9, server: a.example, request: "GET / HTTP / 1.1", upstream: "fastcgi: // unix: /run/php/php8.1-fpm.sock:"',
    messages: ['connect-no-such-file'],
    facts: { 'upstream-address': 'unix-socket' },
    details: { 'socket-path': '/run/php/php8.1-fpm.sock', 'php-version': '8.1' },
  },
  {
    it: 'reads lines that end in CR LF, after a byte order mark, with no-break spaces',
    text: `\ufeff2026/11/20 23:37:16 [error] 7#7: *1 upstream\u00a0sent too big header while reading response header from upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"\r\n2026/11/20 23:37:17 [error] 7#7: *1 upstream sent too big header while reading response header from upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"\r\n`,
    messages: ['too-big-header × 2'],
  },
  {
    it: 'reads a line in JSON of Docker’s json-file driver',
    text: JSON.stringify({
      log: `2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"\n`,
      stream: 'stderr',
      time: '2026-11-20T23:37:16Z',
    }),
    messages: ['connect-refused'],
    details: { 'server-name': 'shop.example.com' },
  },
  {
    it: 'reads escaped quotes',
    text: String.raw`2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: a.example, request: \"GET / HTTP/1.1\", upstream: \"http://127.0.0.1:3000/\", host: \"a.example\"`,
    messages: ['connect-refused'],
    details: { 'upstream-port': '3000' },
  },
  {
    it: 'names a line of the access log, and does not guess that the error log is empty',
    text: '192.0.2.7 - - [16/Jan/2025:15:31:24 +0000] "GET / HTTP/1.1" 502 157 "-" "Mozilla/5.0 (X11; Linux x86_64)"',
    messages: ['access-log-502'],
    facts: {},
  },
  {
    it: 'names an access-log line with a prefix and another status',
    text: 'web-1  | 192.0.2.7 - bob [16/Jan/2025:15:31:24 +0000] "GET /a?b=c&d=e HTTP/2.0" 504 157 "-" "curl/8"',
    messages: ['access-log-504'],
  },
  {
    it: 'names an error page, takes nginx’s version from it, and guesses no cause',
    text: '502 Bad Gateway\nnginx/1.18.0 (Ubuntu)',
    messages: ['error-page-502', 'nginx-version'],
    details: { 'nginx-version': '1.18.0' },
    facts: {},
  },
  {
    it: 'names an error page’s source',
    text: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n',
    messages: ['error-page-502 × 2', 'nginx-version'],
    unknown: 0,
  },
  {
    it: 'finds the one line in a terminal session',
    text: `root@web:~# systemctl status nginx
● nginx.service - A high performance web server and a reverse proxy server
     Active: active (running) since Fri 2026-11-20 09:00:00 UTC; 2h ago
root@web:~# tail -n 1 /var/log/nginx/error.log
2026/11/20 23:37:16 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, ${tail}, upstream: "http://127.0.0.1:3000/", host: "a.example"
root@web:~# grep "connect() failed (2: No such file" error.log
$ curl -I http://127.0.0.1:3000
curl: (7) Failed to connect to 127.0.0.1 port 3000`,
    messages: ['connect-refused'],
    unknown: 3,
  },
  {
    it: 'does not know a line, and says so',
    text: 'something broke\nSQLSTATE[HY000] [2002] Connection refused\n\n',
    messages: [],
    unknown: 2,
  },
  {
    it: 'does not take a database’s refusal for the upstream’s',
    text: 'PHP Warning:  mysqli_connect(): (HY000/2002): Connection refused in /srv/a.php on line 3',
    messages: [],
    unknown: 1,
  },
  {
    it: 'counts lines that differ in digits only as one unknown line',
    text: 'job 1 took 3 ms\njob 2 took 41 ms\n',
    messages: [],
    unknown: 1,
  },
];

export const others: readonly Pasted[] = [
  {
    it: 'reads gunicorn’s timeout, and its own SIGKILL after it as the same',
    text: '[2024-01-09 13:24:39 +0000] [1637] [CRITICAL] WORKER TIMEOUT (pid:7214)\n[2024-01-09 13:24:40 +0000] [1637] [ERROR] Worker (pid:7214) was sent SIGKILL! Perhaps out of memory?',
    messages: ['gunicorn-worker-timeout', 'gunicorn-sigkill'],
    facts: { symptom: 'closed-early', 'upstream-log': 'timeout-kill', 'app-server': 'gunicorn' },
  },
  {
    it: 'takes gunicorn’s SIGKILL alone for a lack of memory',
    text: '[2020-09-12 05:37:52 +0000] [18] [ERROR] Worker (pid:21) was sent SIGKILL! Perhaps out of memory?',
    messages: ['gunicorn-sigkill'],
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    it: 'reads uWSGI’s harakiri with the DAMN line that follows it',
    text: 'Fri Nov 20 23:37:16 2026 - *** HARAKIRI ON WORKER 3 (pid: 812, try: 1) ***\nDAMN ! worker 3 (pid: 812) died, killed by signal 9 :( trying respawn ...',
    messages: ['uwsgi-harakiri', 'uwsgi-worker-killed'],
    facts: { 'upstream-log': 'timeout-kill', 'app-server': 'uwsgi' },
  },
  {
    it: 'reads uWSGI’s limit on the request’s size',
    text: 'invalid request block size: 4420 (max 4096)...skip',
    messages: ['uwsgi-request-too-big'],
    facts: { symptom: 'closed-early', 'upstream-log': 'request-too-big' },
  },
  {
    it: 'takes the size that is two letters of GET for HTTP on a uwsgi socket',
    text: 'invalid request block size: 21573 (max 4096)...skip',
    messages: ['uwsgi-got-http'],
    facts: {
      symptom: 'closed-early',
      'upstream-log': 'other-protocol',
      'upstream-speaks': 'uwsgi',
    },
  },
  {
    it: 'reads an HTTP answer to fastcgi_pass',
    text: `2026/11/21 04:47:31 [error] 264#264: *1 upstream sent unsupported FastCGI protocol version: 72 while reading response header from upstream, ${tail}, upstream: "fastcgi://127.0.0.1:3000", host: "example.com"`,
    messages: ['fastcgi-version-mismatch'],
    facts: { symptom: 'invalid-reply', 'upstream-protocol': 'fastcgi' },
  },
  {
    it: 'reads a refusal of the gRPC server',
    text: `2026/11/21 04:47:33 [error] 264#264: *42 upstream rejected request with error 7 while reading response header from upstream, ${tail}, upstream: "grpc://127.0.0.1:50051", host: "example.com"`,
    messages: ['grpc-rejected'],
    facts: { symptom: 'invalid-reply', 'upstream-protocol': 'grpc', 'upstream-speaks': 'http2' },
  },
  {
    it: 'reads a header’s refused name, whatever the name is',
    text: String.raw`2026/11/21 04:47:36 [error] 264#264: *99 upstream sent invalid header: "X-Build\x20..." while reading response header from upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:", host: "example.com"`,
    messages: ['invalid-header'],
    facts: { symptom: 'header-refused', 'refused-header': 'name' },
  },
  {
    it: 'reads a status without a number',
    text: `2026/11/21 04:47:36 [error] 264#264: *103 upstream sent invalid status "Not Found" while reading response header from upstream, ${tail}, upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:", host: "example.com"`,
    messages: ['invalid-status'],
    facts: { symptom: 'header-refused', 'refused-header': 'status' },
  },
  {
    it: 'reads PHP-FPM’s own timeout and its pool',
    text: `[20-Nov-2026 23:37:16] WARNING: [pool shop] child 812, script '/srv/index.php' (request: "GET /index.php") execution timed out (31.204812 sec), terminating`,
    messages: ['php-fpm-execution-timed-out'],
    facts: { 'upstream-log': 'timeout-kill', 'upstream-kind': 'php-fpm', 'app-server': 'php-fpm' },
    details: { 'pool-name': 'shop' },
  },
  {
    it: 'reads PHP-FPM’s crashes, and counts them whatever their pid',
    text: '[20-Nov-2026 23:37:16] WARNING: [pool www] child 812 exited on signal 11 (SIGSEGV - core dumped) after 3.1 seconds from start\n[20-Nov-2026 23:37:19] WARNING: [pool www] child 813 exited on signal 11 (SIGSEGV) after 9.7 seconds from start',
    messages: ['php-fpm-crash × 2'],
    facts: { 'upstream-log': 'crash' },
  },
  {
    it: 'tells a signal 9 from a signal 15',
    text: '[20-Nov-2026 23:37:16] WARNING: [pool www] child 812 exited on signal 9 (SIGKILL) after 3.1 seconds from start\n[20-Nov-2026 23:37:16] WARNING: [pool www] child 812 exited on signal 15 (SIGTERM) after 3.1 seconds from start',
    messages: ['php-fpm-killed', 'php-fpm-terminated'],
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    it: 'reads a pool that is full, which alone proves no cause of a 502',
    text: '[20-Nov-2026 23:37:16] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it',
    messages: ['php-fpm-max-children'],
    details: { 'pool-name': 'www' },
  },
  {
    it: 'reads PHP-FPM that cannot listen',
    text: "[08-Nov-2024 18:19:00] ERROR: unable to bind listening socket for address '127.0.0.1:9000': Address already in use (98)\n[08-Nov-2024 18:19:00] ERROR: FPM initialization failed",
    messages: ['php-fpm-unable-to-bind', 'php-fpm-start-failed'],
    facts: { 'service-state': 'failed' },
    details: { 'listening-host': '127.0.0.1', 'listening-port': '9000' },
  },
  {
    it: 'reads the kernel’s lack of memory',
    text: '[84213.118] Out of memory: Killed process 812 (node) total-vm:2013848kB, anon-rss:1510320kB\nNov 20 23:37:16 web kernel: oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,task=node,pid=812,uid=33',
    messages: ['kernel-out-of-memory', 'kernel-oom-kill'],
    facts: { symptom: 'closed-early', 'upstream-log': 'out-of-memory' },
  },
  {
    it: 'reads the kernel’s report of a crash',
    text: '[84213.118042] php-fpm8.2[812]: segfault at 7f1c ip 00007f1c sp 00007ffd error 4 in opcache.so[7f1c+9000]',
    messages: ['kernel-segfault'],
    facts: { 'upstream-log': 'crash' },
    details: { extension: 'opcache' },
  },
  {
    it: 'reads systemd’s account of a kill, and the unit’s name',
    text: "Nov 20 23:37:16 web systemd[1]: shop.service: Main process exited, code=killed, status=9/KILL\nNov 20 23:37:16 web systemd[1]: shop.service: Failed with result 'oom-kill'.",
    messages: ['systemd-killed', 'systemd-oom'],
    facts: { 'upstream-log': 'out-of-memory' },
    details: { service: 'shop' },
  },
  {
    it: 'reads a service that fails to start',
    text: "Nov 20 23:37:16 web systemd[1]: shop.service: Main process exited, code=exited, status=1/FAILURE\nNov 20 23:37:16 web systemd[1]: shop.service: Failed with result 'exit-code'.",
    messages: ['systemd-exit-code × 2'],
    facts: { 'service-state': 'failed' },
    details: { service: 'shop' },
  },
  {
    it: 'tells the exit codes of containers apart',
    text: 'app-1 exited with code 137\napi-1 exited with code 139\nold-1 exited with code 143\nbad-1 exited with code 1',
    messages: ['docker-exit-137', 'docker-exit-139', 'docker-exit-143', 'docker-exited'],
    facts: { 'upstream-log': 'crash' },
  },
  {
    it: 'reads docker inspect',
    text: '            "OOMKilled": true,',
    messages: ['docker-oom-killed'],
    facts: { 'upstream-log': 'out-of-memory' },
  },
  {
    it: 'reads Node’s port that is in use',
    text: 'Error: listen EADDRINUSE: address already in use :::3000',
    messages: ['node-address-in-use'],
    facts: { 'service-state': 'failed', 'app-server': 'node' },
    details: { 'listening-port': '3000' },
  },
  {
    it: 'reads gunicorn’s port that is in use',
    text: "[2026-11-20 23:37:16 +0000] [812] [ERROR] Connection in use: ('127.0.0.1', 8000)",
    messages: ['gunicorn-address-in-use'],
    details: { 'listening-host': '127.0.0.1', 'listening-port': '8000' },
  },
];

function wrapped(line: string, width: number): string {
  return (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
}
