import { visitorFacts } from './visitor-facts.ts';
import { labelIn, questionIn } from './words.ts';
import type { FactWords } from './words.ts';

/**
 * Every fact: what one can know about a 502, closed and enumerable.
 *
 * `asks` is the question's short form (the long form, with commands, is `content/questions/<fact>.mdx`); a fact
 * without it is learned from logs alone. `answers` maps each answer to its label. Every question can also be
 * answered `unknown`, which `answersOf` in `fact-ids.ts` adds.
 */
export const facts = {
  symptom: {
    asks: 'What does nginx’s error log say at the time of the 502?',
    answers: {
      'connection-refused': '“Connection refused” (111)',
      'socket-missing': '“No such file or directory” (2), with a unix: path',
      'permission-denied': '“connect() … Permission denied” (13)',
      'header-too-big': '“upstream sent too big header”',
      'closed-early':
        '“prematurely closed connection”, “reset by peer” (104) or “Broken pipe” (32)',
      'name-unresolved':
        '“could not be resolved”, “while resolving”, “no resolver defined” or “host not found”',
      'invalid-reply':
        '“unsupported FastCGI protocol version”, “too large http2 frame”, “rejected request” or “no valid HTTP/1.0 header”',
      'header-refused':
        '“invalid header”, “invalid status”, “duplicate header line” or “Content-Length and Transfer-Encoding”',
      'tls-failed': '“SSL_do_handshake() failed”, “SSL handshake” or “upstream SSL certificate”',
      unreachable:
        '“No route to host” (113), “Network is unreachable” (101), or (99) with an address in [ ]',
      'no-live-upstreams': '“no live upstreams”, and nothing else',
      'queue-full': '“Resource temporarily unavailable” (11), with a unix: path',
      'timed-out': '“upstream timed out” (110)',
      'out-of-resources':
        '“worker_connections are not enough”, “Too many open files” (24), “Cannot assign requested address” (99), “No space left” (28), or “open() … Permission denied” in a folder for temporary files',
      'startup-failed':
        '[emerg], or nothing because nginx does not run: it does not start, or a reload is refused',
      'not-from-nginx': 'Nothing at all about it',
      'other-status': 'A 404, 413, 499 or 503, and no 502',
      intermittent: 'Now this, now that, while most requests work',
    },
  },
  'what-changed': {
    asks: 'What changed before the 502 began?',
    answers: {
      'php-or-path': 'PHP was upgraded, or a socket or path was changed',
      'users-or-selinux': 'A user, a folder’s rights or SELinux was changed',
      'deployed-or-restarted': 'A deploy, a restart, a reboot or a recreated container',
      'names-or-addresses': 'A server moved, or DNS was changed',
      'kind-of-application':
        'The site is new, or was given another kind of application or another …_pass line',
      'nginx-or-code': 'nginx was upgraded, or the application’s code was changed',
      'certificates-or-https':
        'A certificate or a TLS setting was changed, or http:// to https:// behind nginx',
      'network-or-firewall': 'A firewall, a route, a VPN, or IPv6 on one of the hosts',
      'nginx-configuration': 'nginx’s configuration, and then it was reloaded or restarted',
      'proxy-in-front': 'A CDN, a load balancer or another proxy in front of nginx',
      'cookies-or-headers': 'A new login, cookies or headers: single sign-on, a security policy',
      'more-visitors': 'Many more visitors than usual: a campaign, a crawler, an attack',
      nothing: 'Nothing that I know of',
    },
  },
  'nginx-answers': {
    asks: 'What does nginx answer when you ask it on its own host?',
    answers: {
      'status-502': '502',
      'status-504': '504, after a wait',
      'status-500': '500, or an answer that is cut short',
      'other-status': '404, 413, 499 or 503',
      'no-connection': 'Nothing: “connection refused”',
      'test-fails': 'Whatever it answers: “nginx -t” says [emerg]',
      works: 'The page, as it should be',
    },
  },
  'direct-answer': {
    asks: 'What does the application answer when you ask it without nginx?',
    answers: {
      ok: 'An answer as it should be (PHP-FPM: it takes the connection)',
      refused: '“Connection refused”',
      'no-socket': '“No such file or directory”: there is no such socket',
      closes: '“Empty reply from server” or “Connection reset by peer”',
      hangs: 'Nothing, until curl gives up: “timed out”',
      unreachable: '“No route to host” or “Network is unreachable”',
      'no-name': '“Could not resolve host”',
      tls: 'An error about TLS or SSL',
      'not-http': '“Received HTTP/0.9”, “Weird server reply” or binary text',
      'status-5xx': '502, 503 or another 5xx: the application’s own error page',
    },
  },
  'pass-target': {
    asks: 'What does the …_pass line name?',
    answers: {
      address: 'An IP address or localhost, with a port',
      name: 'A host name, or an upstream group whose servers have names',
      'unix-socket': 'A unix: path',
      https: 'https:// or grpcs://',
    },
  },
  listening: {
    asks: 'Is anything listening on that address?',
    answers: {
      nothing: 'Nothing: the application is in no line of the list',
      'same-address':
        'The application, on the port nginx uses, and open to nginx: on the address nginx asks for, or on 0.0.0.0, [::] or *',
      'other-port':
        'The application, but on another port, on a unix socket, or on another host altogether',
      'loopback-only':
        'The application, on the right port, but only on 127.0.0.1 of its own host or container',
      'other-family':
        'The application, on the right port, but IPv4 only where nginx asks [::1], or [::1] only where it asks 127.0.0.1',
    },
  },
  'service-state': {
    asks: 'What does the service manager say about the application?',
    answers: {
      stopped:
        'It is stopped, or it ran and was killed (inactive, exited, “Result: signal”, or no container)',
      failed: 'It does not come up: failed with an exit code, or restarts again and again',
      running: 'It is running',
    },
  },
  'upstream-kind': {
    asks: 'What answers behind nginx?',
    answers: {
      'php-fpm': 'PHP-FPM',
      service: 'A program of my own on this host (Node, Python, Go, Java …)',
      container: 'A container',
    },
  },
  timing: {
    asks: 'When does it happen?',
    answers: {
      always: 'All the time',
      'around-deploys': 'Only for seconds around a deploy or a restart',
    },
  },
  'unreachable-error': {
    asks: 'Which of these does the log line say?',
    answers: {
      'no-route': '“connect() failed (113: No route to host)”',
      'network-unreachable':
        '“Network is unreachable” (101) with an IPv4 address, or 113 right after “connect() to” an address',
      'ipv6-unreachable': '101 or 99 right after “connect() to [”: an IPv6 address',
    },
  },
  'fails-after': {
    asks: 'How long does a connection from nginx’s host take to fail?',
    answers: {
      'at-once': 'It fails at once, within a few milliseconds',
      seconds: 'It fails after one second or more, mostly about three',
    },
  },
  'earlier-errors': {
    asks: 'Do lines with another error stand before “no live upstreams”?',
    answers: {
      yes: 'Yes, in the ten seconds before it',
      no: 'No, it comes without any',
    },
  },
  'group-servers': {
    asks: 'What do the server lines of that upstream group say?',
    answers: {
      'all-down': 'Every one of them, or the only one, says “down”',
      limited: 'They have max_conns=',
      plain: 'Neither',
    },
  },
  'start-refusal': {
    asks: 'What does nginx say when it is started or reloaded?',
    answers: {
      syntax:
        'A line of its configuration is wrong: “unknown directive”, “unexpected }”, “not terminated by ";"”, “not allowed here” …',
      file: '“open() "…" failed”: a file or folder that the configuration names',
      certificate: '“cannot load certificate” or “cannot load certificate key”',
      buffers: '“_busy_buffers_size" must be …”',
      name: '“host not found in upstream”',
      port: '“bind() to … failed (98: Address already in use)”',
      nothing: 'Nothing: it starts as soon as it is told to',
    },
  },
  'access-log-line': {
    asks: 'What does this nginx’s access log say about the failed request?',
    answers: {
      'status-502': 'It has the request, with status 502',
      'status-499': 'It has the request, with status 499',
      absent: 'It does not have the request, in any file that nginx -T names',
    },
  },
  'error-log-place': {
    asks: 'Where does this site’s error log go, by nginx -T?',
    answers: {
      here: 'To the file I looked into, at level error or a lower one',
      elsewhere:
        'To another file, to a journal or nowhere; or it says crit, alert or emerg after the file',
    },
  },
  'front-failures': {
    asks: 'Which requests fail at the proxy in front?',
    answers: {
      all: 'All of them',
      'now-and-then': 'A small share, at once, mostly POST; the same request works when repeated',
    },
  },
  'status-code': {
    asks: 'Which status does the access log have?',
    answers: {
      'not-found': '404, and PHP’s plain page says “File not found.”',
      'too-large': '413',
      'client-gone': '499',
      limited: '503, and nginx’s error log says “limiting requests”',
    },
  },
  'failing-servers': {
    asks: 'Do all servers of the upstream group answer 502, or one of them?',
    answers: {
      one: 'One of several; the others answer well',
      all: 'All of them, or there is only one',
    },
  },
  'upstream-address': {
    asks: 'Which address stands after “upstream:” in the log line?',
    answers: {
      'ipv4-loopback': '127.0.0.1 (or another 127.x address)',
      'ipv6-loopback': '[::1]',
      container:
        'An address of a container network (172.16 – 172.31, or another address of your Docker networks)',
      'other-host': 'Another host',
      'unix-socket': 'A unix: path',
    },
  },
  'name-current': {
    asks: 'Does the name still resolve to the address in the log line?',
    answers: {
      yes: 'Yes, or the configuration names the address itself',
      no: 'No, the name has another address by now',
    },
  },
  'container-hint': {
    answers: { yes: 'The log line comes from a container, by what it looks like' },
  },
  'address-range': {
    answers: {
      public: 'The upstream’s address is a public one, or was taken out before the line was pasted',
      private: 'The upstream’s address is a private one, of a host or of a container',
      pods: 'The upstream’s address is from a range that Kubernetes gives to pods',
    },
  },
  'port-hint': {
    answers: {
      http: 'The upstream’s port is one that HTTP is mostly served on, and nginx speaks another protocol',
      tls: 'The upstream’s port is one that HTTPS is mostly served on, and nginx speaks plain HTTP',
      fastcgi: 'The upstream is where PHP-FPM mostly listens, and nginx speaks HTTP',
      uwsgi: 'The upstream is where uWSGI’s own protocol is mostly spoken, and nginx speaks HTTP',
      http2: 'The upstream’s port is that of gRPC, and nginx speaks HTTP/1',
    },
  },
  'request-kind': {
    answers: {
      get: 'The request of the log line is a GET',
      post: 'The request of the log line is a POST',
      websocket: 'The request of the log line is for a WebSocket, by its path',
    },
  },
  'closed-while': {
    answers: { sending: 'The connection ended while nginx was still sending the request' },
  },
  'front-says': {
    answers: {
      closed: 'The proxy in front says that the connection was closed on it',
      'cannot-connect': 'The proxy in front says that it could not connect',
    },
  },
  'nginx-in-container': {
    asks: 'Does nginx itself run in a container?',
    answers: { yes: 'Yes, nginx runs in a container', no: 'No, nginx runs on the host' },
  },
  'socket-listed': {
    asks: 'On which socket does the application listen?',
    answers: {
      nothing: 'On none: the application is not in the list',
      'other-path': 'On a unix socket with another path',
      'same-path': 'On the very path that nginx uses',
      'tcp-port': 'On a TCP port, not on a unix socket',
    },
  },
  'socket-in-tmp': {
    asks: 'Is the socket below /tmp or /var/tmp?',
    answers: { yes: 'Yes, below /tmp or /var/tmp', no: 'No, somewhere else' },
  },
  'socket-in-home': {
    answers: { yes: 'The socket is in a home folder', no: 'The socket is in no home folder' },
  },
  'socket-folder': {
    asks: 'Is the socket’s folder there?',
    answers: {
      exists: 'Yes, or the service makes it whenever it starts (RuntimeDirectory=)',
      missing: 'No, and nothing makes it',
    },
  },
  'blocked-at': {
    asks: 'Where on the path is nginx’s user stopped?',
    answers: {
      socket: 'At the socket itself',
      folder: 'At a folder above it',
      nowhere: 'Nowhere: the rights would let it pass',
    },
  },
  'route-allows': {
    asks: 'Does a route of nginx’s host prohibit the address?',
    answers: {
      prohibited: 'Yes: “ip route get” says “Permission denied”',
      allowed: 'No: it names a way to the address',
    },
  },
  'upstream-protocol': {
    asks: 'Which directive hands the request on?',
    answers: {
      http: 'proxy_pass',
      fastcgi: 'fastcgi_pass',
      uwsgi: 'uwsgi_pass',
      scgi: 'scgi_pass',
      grpc: 'grpc_pass',
    },
  },
  'upstream-log': {
    asks: 'What do the application’s log and the kernel’s say in that second?',
    answers: {
      'timeout-kill': 'A worker was killed because it took too long',
      'out-of-memory': 'Out of memory, or a kill with signal 9 that nobody ordered',
      crash:
        'A crash: signal 11, 6 or 7, “segfault”, or an error that nothing caught and that ended the process',
      'handler-error': 'An error or a panic in this one request, and the process lives on',
      'request-too-big': '“invalid request block size”, or another limit on the request’s size',
      'stopped-or-reloaded': 'The application was being stopped, restarted or reloaded',
      'other-protocol':
        '“invalid request block size” of 16000 or more: it expected another protocol',
      nothing: 'Nothing in that second',
    },
  },
  'upstream-speaks': {
    asks: 'What does the application speak at that address?',
    answers: {
      http: 'HTTP/1, without TLS',
      tls: 'HTTPS: it waits for a TLS handshake',
      fastcgi: 'FastCGI: it is PHP-FPM',
      uwsgi: 'The uwsgi protocol: it is a “socket” of uWSGI',
      http2: 'HTTP/2 without TLS: it is a gRPC server',
      nothing: 'Nothing: it closes or resets the connection, whatever it is asked',
    },
  },
  'refused-header': {
    asks: 'What does the message say about the header?',
    answers: {
      name: '“upstream sent invalid header: "…"”',
      status: '“upstream sent invalid status "…"”',
      duplicate: '“upstream sent duplicate header line”, without “ignored”',
      length:
        '“"Content-Length" and "Transfer-Encoding" headers at the same time”, or one of the two is invalid or unknown',
    },
  },
  'failing-requests': {
    asks: 'What do the failing requests have in common?',
    answers: {
      'every-request':
        'Nothing: every single request to this application fails, since it was set up or changed',
      'same-duration': 'They are slow, and fail after the same number of seconds each time',
      'rare-and-fast': 'A tiny share, at once, mostly POST; the same request works when repeated',
      'one-kind': 'One kind of request, each time: one URL, a WebSocket, an upload',
      'some-visitors': 'Some visitors or browsers only, always the same ones',
      'around-deploys': 'They come while a new version is rolled out',
      'in-bursts': 'All of them for about ten seconds, then none, then all again',
      'under-load': 'Many at once, when many visitors come at the same time',
      'one-server': 'Those that nginx hands to one of several servers',
      'growing-memory': 'Random ones, while memory is short',
      'through-front': 'Only those that come through a CDN or balancer in front of nginx',
    },
  },
  'header-size': {
    asks: 'How large are the headers of the application’s answer to such a visitor?',
    answers: {
      large: 'More than 4,000 bytes',
      small: 'Less than that',
    },
  },
  'name-error': {
    asks: 'How does the name fail?',
    answers: {
      'at-start': '“host not found in upstream”: nginx does not start or reload',
      'no-resolver': '“no resolver defined to resolve …”',
      'not-resolved': '“… could not be resolved”',
      'old-address': 'No message about a name; nginx connects to an address that is out of date',
    },
  },
  'nginx-starts': {
    asks: 'Does “nginx -t” accept the configuration?',
    answers: {
      yes: 'Yes: “test is successful”',
      no: 'No: it says [emerg], for example “host not found in upstream”',
    },
  },
  'app-server': {
    asks: 'Which server runs the application?',
    answers: {
      'php-fpm': 'PHP-FPM',
      gunicorn: 'gunicorn',
      uwsgi: 'uWSGI',
      node: 'Node.js',
      other: 'Another one',
    },
  },
  'start-error': {
    asks: 'Why does the service not start?',
    answers: {
      'address-in-use': '“Address already in use” (98, EADDRINUSE) with a port',
      'config-line': 'PHP-FPM names a file and a line: “[/etc/php/…/www.conf:127]”',
    },
  },
  'firewall-tool': {
    asks: 'Which tool manages the firewall?',
    answers: {
      nftables: 'nftables',
      iptables: 'iptables',
      ufw: 'ufw',
      firewalld: 'firewalld',
    },
  },
  'tls-error': {
    asks: 'What does the log line say about TLS?',
    answers: {
      'plain-answer': '“wrong version number”',
      'unrecognized-name': '“unrecognized name” (alert 112)',
      'protocol-version':
        '“alert protocol version” (alert 70), “unsupported protocol” or “legacy sigalg”',
      'no-secure-renegotiation': '“unsafe legacy renegotiation disabled”',
      'dh-too-small': '“dh key too small”',
      'weak-signature': '“wrong signature type”',
      'certificate-required':
        '“certificate required” (alert 116), or another alert about a certificate (42, 43, 45, 48)',
      expired: '“certificate verify error: (10:certificate has expired)”',
      untrusted: '“certificate verify error” with 18, 19, 20 or 21: self-signed, or issuer unknown',
      'too-weak': '“certificate verify error” with 66, 67 or 68: a key or signature is too weak',
      'other-name': '“certificate does not match”',
      refused:
        '“alert handshake failure” (40), “alert insufficient security” (71) or “alert internal error” (80)',
      'hung-up': '“peer closed connection in SSL handshake”',
    },
  },
  'tls-handshake': {
    asks: 'What does openssl s_client need to get through?',
    answers: {
      never: 'Nothing helps: what answers there does not speak TLS',
      'with-name':
        'The site’s name: with -servername it gets through, with -noservername it does not',
      'with-version': 'A TLS version that nginx does not offer, or that it refuses',
      'with-legacy-connect':
        'The option -legacy_server_connect: without it, “unsafe legacy renegotiation disabled”',
      'with-cipher': 'Another list of ciphers than DEFAULT, or than nginx is told to offer',
      'with-certificate': 'A client certificate: it is asked for one and refused without',
      always: 'Nothing: it gets through as nginx would',
    },
  },
  'certificate-state': {
    asks: 'What does openssl say about the upstream’s certificate?',
    answers: {
      expired: 'It, or one it depends on, has expired',
      untrusted:
        'Its issuer is not known: not in the file of trusted certificates, or not sent along',
      'too-weak': 'Its key or its signature, or its CA’s, is too weak for OpenSSL',
      'other-name': 'It is for another name',
    },
  },
  'upstream-tls-version': {
    asks: 'Which TLS versions does the upstream speak?',
    answers: {
      new: 'TLS 1.3, or 1.2 and 1.3',
      old: 'TLS 1.0 or 1.1 at most',
    },
  },
  'cipher-list': {
    asks: 'Which list of ciphers is the first that gets through?',
    answers: {
      default: 'DEFAULT: the site’s own proxy_ssl_ciphers is narrower',
      'without-dh': 'DEFAULT:!kDHE',
      high: 'HIGH:!aNULL',
      'level-1': 'DEFAULT:@SECLEVEL=1',
      'level-0': 'DEFAULT:@SECLEVEL=0',
    },
  },
  workers: {
    asks: 'Are all workers of the application busy while it happens?',
    answers: {
      'all-busy':
        'Yes: it runs as many as it may, and every one has a request (or its one loop is stuck)',
      'some-free': 'No: some are free most of the time, and it comes in bursts',
    },
  },
  'timed-out-while': {
    asks: 'What was nginx doing when its time was up?',
    answers: {
      connecting: '“while connecting to upstream”',
      'after-connecting':
        '“while reading response header from upstream”, “while sending request” or “while SSL handshaking”',
    },
  },
  connects: {
    asks: 'Can nginx’s host connect to that address and port at all?',
    answers: {
      never: 'No, never: each attempt hangs until it times out',
      'under-little-load': 'Yes, at least while there is little to do',
    },
  },
  resource: {
    asks: 'What ran out, by the log line?',
    answers: {
      ports: '“connect() … failed (99: Cannot assign requested address)”',
      connections: '“worker_connections are not enough”',
      descriptors: '“(24: Too many open files)”',
      disk: '“(28: No space left on device)”',
      'temp-folder':
        '“open() "…/proxy/…" failed (13: Permission denied)”, or the same with …/body/…',
    },
  },
  'name-in-variable': {
    asks: 'Is there a variable in the address after proxy_pass?',
    answers: {
      yes: 'Yes, for example proxy_pass http://$backend',
      no: 'No, the name stands there literally',
    },
  },
  ...visitorFacts,
} as const satisfies Record<string, FactWords>;

export type FactId = keyof typeof facts;

/** The definite answers to a fact: without `unknown`. */
export type DefiniteAnswer<F extends FactId> = Extract<keyof (typeof facts)[F]['answers'], string>;

export type Answer<F extends FactId = FactId> = DefiniteAnswer<F> | 'unknown';

/** What is known so far. A fact that is absent has not been asked; `unknown` has been asked in vain. */
export type Facts = { readonly [F in FactId]?: Answer<F> };

/** What an answer is called on its button. */
export function labelOf(fact: FactId, answer: string): string {
  return labelIn(facts, fact, answer);
}

/** A question's short form. */
export function questionOf(fact: FactId): string {
  return questionIn(facts, fact);
}
