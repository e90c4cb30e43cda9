/** Lines of nginx on other systems than Linux, and of its modules, as they are found in public. */
import type { Pasted } from './pasted.ts';

const client = 'client: 127.0.0.1, server: localhost, request: "GET /cart HTTP/1.1"';
const line = (message: string, upstream: string, level = 'error') =>
  `2026/11/20 23:37:16 [${level}] 10916#8776: *19 ${message}, ${client}, upstream: "${upstream}", host: "localhost"`;
const toUpstream = 'while connecting to upstream';

export const systems: readonly Pasted[] = [
  {
    it: 'reads a refused connection on Windows, whatever the language of its text',
    text: [
      'No connection could be made because the target machine actively refused it',
      'FormatMessage() error:(15105)',
      'Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte',
      '\ufffd\ufffd\ufffd\ufffd\ufffd',
    ]
      .map((text) =>
        line(`connect() failed (10061: ${text}) ${toUpstream}`, 'fastcgi://127.0.0.1:9000'),
      )
      .join('\n'),
    messages: ['connect-refused × 4'],
    facts: { symptom: 'connection-refused', 'upstream-address': 'ipv4-loopback' },
    details: { 'upstream-host': '127.0.0.1', 'upstream-port': '9000' },
  },
  {
    it: 'reads an upstream on Windows that resets, is silent, or is out of reach',
    text: [
      line(
        'WSARecv() failed (10054: An existing connection was forcibly closed by the remote host) while reading response header from upstream',
        'http://127.0.0.1:3000/',
      ),
      line(
        'WSASend() failed (10053: An established connection was aborted by the software in your host machine) while sending request to upstream',
        'http://127.0.0.1:3000/',
      ),
      line(
        `connect() failed (10060: A connection attempt failed because the connected party did not properly respond) ${toUpstream}`,
        'http://10.0.0.9:3000/',
      ),
      line(
        `connect() failed (10065: A socket operation was attempted to an unreachable host) ${toUpstream}`,
        'http://10.0.0.9:3000/',
      ),
    ].join('\n'),
    messages: ['reset', 'send-broken', 'connect-timed-out-by-kernel', 'connect-no-route'],
  },
  {
    it: 'does not call a connection refused that Windows could not make for another reason',
    text: line(
      `connect() to 127.0.0.1:3000 failed (10055: An operation on a socket could not be performed because the system lacked sufficient buffer space) ${toUpstream}`,
      'http://127.0.0.1:3000/',
    ),
    messages: ['connect-failed'],
    facts: {},
  },
  {
    it: 'reads files that nginx on Windows does not find, when it serves and when it starts',
    text: [
      '2024/03/25 15:26:16 [error] 1948#13972: *1 CreateFile() "C:/nginx/html/favicon.ico" failed (2: The system cannot find the file specified), client: 127.0.0.1, server: localhost, request: "GET /favicon.ico HTTP/1.1", host: "localhost"',
      '2024/03/25 15:26:17 [error] 1948#13972: *1 CreateFile() "D:\\nginx/html/a/b" failed (3: FormatMessage() error:(15105)), client: 127.0.0.1, server: , request: "GET /a/b HTTP/1.1", host: "localhost"',
      '2025/11/04 14:41:18 [emerg] 19840#26012: CreateFile() "C:\\nginx\\conf\\mime.types" failed (2: The system cannot find the file specified) in C:\\nginx\\conf\\nginx.conf:21',
      '2025/11/04 14:41:14 [error] 35036#18984: CreateFile() "C:\\nginx/logs/nginx.pid" failed (2: The system cannot find the file specified)',
      '2022/11/23 16:07:53 [emerg] 18084#6412: CreateDirectory() "E:\\nginx/temp/client_body_temp" failed (3: The system cannot find the path specified)',
    ].join('\n'),
    messages: [
      'file-not-found',
      'file-not-found',
      'config-file-not-opened',
      'shared-pid-missing',
      'temp-folder-not-made',
    ],
    unknown: 0,
  },
  {
    it: 'reads ports that are taken on Windows, and a signal that reaches no nginx',
    text: [
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (10013: An attempt was made to access a socket in a way forbidden by its access permissions)',
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (10048: Only one usage of each socket address (protocol/network address/port) is normally permitted)',
      'nginx: [error] OpenEvent("Global\\ngx_reload_4480") failed (5: Access is denied)',
    ].join('\n'),
    messages: ['bind-reserved', 'address-in-use', 'windows-signal-failed'],
    facts: { symptom: 'startup-failed', 'start-refusal': 'port' },
    details: { 'nginx-port': '80' },
  },
  {
    it: 'reads what kqueue reports on macOS and FreeBSD',
    text: [
      line(
        `kevent() reported that connect() failed (61: Connection refused) ${toUpstream}`,
        'http://127.0.0.1:3000/',
      ),
      line(
        'kevent() reported about an closed connection (54: Connection reset by peer) while reading response header from upstream',
        'http://127.0.0.1:3000/',
      ),
      line(
        'upstream timed out (60: Operation timed out) while reading response header from upstream',
        'http://127.0.0.1:3000/',
      ),
    ].join('\n'),
    messages: ['connect-refused', 'reset', 'timed-out-reading-header'],
  },
  {
    it: 'reads the errors of musl, Alpine’s library, whose texts are others',
    text: [
      line(`connect() failed (113: Host is unreachable) ${toUpstream}`, 'http://172.18.0.3:80/'),
      line(
        `connect() to [2001:db8::1]:80 failed (101: Network unreachable) ${toUpstream}`,
        'http://[2001:db8::1]:80/',
      ),
      line(
        `socket() failed (24: No file descriptors available) ${toUpstream}`,
        'http://172.18.0.3:80/',
      ),
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address in use)',
    ].join('\n'),
    messages: [
      'connect-no-route',
      'connect-ipv6-unreachable',
      'too-many-open-files-connecting',
      'address-in-use',
    ],
  },
  {
    it: 'reads an error whose text is not English by its number',
    text: [
      line(`connect() failed (111: Verbindungsaufbau abgelehnt) ${toUpstream}`, 'http://[::1]:80/'),
      line(
        'recv() failed (104: 连接被对方重设) while reading response header from upstream',
        'http://127.0.0.1:80/',
      ),
      line(
        `connect() to unix:/run/php/php7.4-fpm.sock failed (2: Нет такого файла или каталога) ${toUpstream}`,
        'fastcgi://unix:/run/php/php7.4-fpm.sock:',
        'crit',
      ),
    ].join('\n'),
    messages: ['connect-refused', 'reset', 'connect-no-such-file'],
    details: { 'socket-path': '/run/php/php7.4-fpm.sock', 'php-version': '7.4' },
  },
  {
    it: 'does not take every FastCGI server for PHP',
    text: line(
      `connect() to unix:/var/run/fcgiwrap.socket failed (111: Connection refused) ${toUpstream}`,
      'fastcgi://unix:/var/run/fcgiwrap.socket:',
    ),
    messages: ['connect-refused'],
    facts: { 'upstream-protocol': 'fastcgi' },
    lacks: ['upstream-kind'],
  },
  {
    it: 'takes a worker of nginx that ended for no container',
    text: '2024/02/20 20:32:19 [notice] 13120#3740: worker process 14672 exited with code 1',
    messages: ['worker-exited'],
    facts: {},
  },
  {
    it: 'takes an upgrade of nginx for no failed start',
    text: '2014/10/14 12:47:13 [notice] 20361#0: using inherited sockets from "6;"',
    messages: ['process-life'],
    facts: {},
  },
  {
    it: 'blames no upstream for what the mail proxy cannot resolve',
    text: '2022/04/02 15:45:23 [error] 8#8: *15950 192.0.2.182 could not be resolved (3: Host not found) while in resolving client address, client: 192.0.2.182, server: 0.0.0.0:25',
    messages: ['mail-proxy'],
    facts: {},
  },
  {
    it: 'reads what Lua scripts and ModSecurity write',
    text: [
      "2018/01/17 00:11:42 [error] 3954#0: *7 lua entry thread aborted: runtime error: /srv/a.lua:15: attempt to perform arithmetic on field 'user' (a nil value)",
      '2021/12/26 12:36:51 [error] 972#972: *18722 [client 192.0.2.240] ModSecurity: Access denied with code 403 (phase 2). Matched "Operator `Ge\' with parameter `5\'" [id "949110"], client: 192.0.2.240, server: a.example, request: "GET /?a=upstream HTTP/1.1", host: "a.example"',
      '2024/01/01 00:00:00 [error] 24#24: *1 [lua] init.lua:30: handler(): failed to fetch, client: 192.0.2.1, server: _, request: "GET / HTTP/1.1", host: "a.example"',
    ].join('\n'),
    messages: ['lua-script-failed', 'modsecurity-denied', 'lua-said'],
    facts: {},
  },
  {
    it: 'reads names and expressions that keep nginx from starting',
    text: [
      'nginx: [emerg] could not build server_names_hash, you should increase server_names_hash_bucket_size: 64',
      'nginx: [emerg] pcre2_compile() failed: quantifier does not follow a repeatable item in "*" at "*" in /etc/nginx/conf.d/a.conf:27',
      'nginx: [warn] could not build optimal types_hash, you should increase either types_hash_max_size: 1024 or types_hash_bucket_size: 64; ignoring types_hash_bucket_size',
    ].join('\n'),
    messages: ['hash-not-built', 'regex-invalid', 'hash-not-optimal'],
    facts: { symptom: 'startup-failed' },
  },
  {
    it: 'calls no failure of a stream a 502 or a 504, since it has no HTTP status',
    text: [
      'upstream timed out (110: Connection timed out) while connecting to upstream',
      'no live upstreams while connecting to upstream',
      'recv() failed (104: Connection reset by peer) while proxying connection',
    ]
      .map(
        (message) =>
          `2024/09/02 00:07:37 [error] 1#1: *1 ${message}, client: 192.0.2.1, server: 0.0.0.0:443, upstream: "10.0.0.1:8443", bytes from/to client:517/0, bytes from/to upstream:0/517`,
      )
      .join('\n'),
    messages: ['stream-upstream-failed × 2', 'stream-broken'],
    facts: {},
  },
  {
    it: 'reads the health checks of Tengine, and takes them for no failed request',
    text: '2024/09/02 00:07:37 [error] 1#0: check time out with peer: 10.0.0.1:80 \n2024/09/02 00:07:37 [error] 1#0: disable check peer: 10.0.0.1:8080 ',
    messages: ['health-check × 2'],
    facts: {},
  },
  {
    it: 'knows servers made from nginx by their names, and nginx’s version in OpenResty’s',
    text: '2024/09/02 00:07:37 [notice] 1#1: Angie/1.6.2\n2024/09/02 00:07:37 [notice] 1#1: Tengine/2.3.2\n2024/09/02 00:07:37 [notice] 1#1: openresty/1.25.3.1',
    messages: ['nginx-version × 2', 'nginx-version'],
    details: { 'nginx-version': '1.25.3' },
  },
  {
    it: 'reads a handshake’s error in the words of BoringSSL',
    text: line(
      'SSL_do_handshake() failed (SSL: error:100000f7:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER) while SSL handshaking to upstream',
      'https://10.0.0.1:80/',
    ),
    messages: ['tls-wrong-version-number'],
    facts: { symptom: 'tls-failed', 'tls-error': 'plain-answer' },
  },
];
