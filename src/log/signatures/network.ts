/** nginx, sockets: errors whose numbers have no row of their own, by the phase in which they occur. */
import { rowsOf } from './rows.ts';

const reads = [
  'recv() failed',
  'readv() failed',
  'SSL_read() failed',
  'SSL_read_early_data() failed',
  'ioctl(FIONREAD) failed',
];
const writes = [
  'send() failed',
  'writev() failed',
  'sendfile() failed',
  'sendto() failed',
  'SSL_write() failed',
  'SSL_write_early_data() failed',
  'SSL_sendfile() failed',
  'send() returned zero',
];
const atClient = [
  'reading client',
  'waiting for request',
  'sending to client',
  'sending response to client',
  'keepalive',
  'processing HTTP/2 connection',
  'SSL handshaking,',
  'closing request',
  'reading PROXY protocol',
  'sending early hints to client',
  'logging request',
].map((action) => `while ${action}`);

/** After the rows that know an errno. */
export const networkSignatures = rowsOf({ status: 502, ownLines: true }, [
  [
    'client-connection-failed',
    'SSL_write() failed (…) while sending to client',
    'the connection between nginx and the client broke; no upstream is to blame.',
    { level: 'info', status: 'none', says: [[...reads, ...writes], atClient] },
  ],
  [
    'connect-failed',
    'connect() to … failed (…) while connecting to upstream',
    'the kernel refused the connection for the reason in brackets.',
    { level: 'crit', says: ['connect()', 'failed (', 'while connecting to upstream'] },
  ],
  [
    'connect-failed-unphased',
    'connect() failed (…)',
    'a connection of nginx failed; without “while …” the line does not say which.',
    { level: 'error', status: 'none', says: ['connect() ', 'failed ('], weak: true },
  ],
  [
    'tls-read-failed',
    'SSL_read() failed (SSL: error:…) while reading response header from upstream',
    'the upstream ended TLS with an alert, or broke its rules, before it had sent its headers.',
    {
      level: 'crit',
      says: [
        ['SSL_read() failed', 'SSL_read_early_data() failed'],
        'while reading response header',
      ],
    },
  ],
  [
    'read-failed',
    'recv() failed (…) while reading response header from upstream',
    'the connection to the upstream broke before its headers were there, for the reason in brackets.',
    { level: 'error', says: [reads, 'while reading response header'] },
  ],
  [
    'read-failed-in-body',
    'readv() failed (…) while reading upstream',
    'the connection to the upstream broke in the middle of the body: the status had already been sent.',
    { level: 'error', status: 'truncated', says: [reads, 'while reading upstream'] },
  ],
  [
    'tls-write-failed',
    'SSL_write() failed (SSL: error:…) while sending request to upstream',
    'the TLS connection to the upstream broke while nginx was still sending it the request.',
    {
      level: 'crit',
      says: [['SSL_write() failed', 'SSL_write_early_data() failed'], 'while sending request'],
    },
  ],
  [
    'write-failed',
    'writev() failed (…) while sending request to upstream',
    'the connection to the upstream broke while nginx was still sending it the request.',
    { level: 'error', says: [[...reads, ...writes], 'while sending request'] },
  ],
  [
    'tls-shutdown-failed',
    'SSL_shutdown() failed (SSL: error:…)',
    'a TLS connection was not closed in order; the answer had been sent by then.',
    { level: 'crit', status: 'none' },
  ],
  [
    'tls-handshake-rejected',
    'handshake rejected while SSL handshaking',
    'ssl_reject_handshake refused the name that the client asked for; no upstream is involved.',
    { level: 'info', status: 'none', says: ['handshake rejected'] },
  ],
  [
    'tls-renegotiation',
    'SSL renegotiation disabled while waiting for request',
    'a client wanted to renegotiate TLS, which nginx does not do.',
    {
      level: 'notice',
      status: 'none',
      says: [['SSL renegotiation disabled', 'peer started SSL renegotiation']],
    },
  ],
  [
    'tls-stale-error',
    'ignoring stale global SSL error (SSL: error:…)',
    'OpenSSL still had an error of an earlier connection in its queue; this request is not affected.',
    { level: 'alert', status: 'none', says: ['ignoring stale global SSL error'] },
  ],
  [
    'tls-setup-failed',
    'SSL_new() failed (SSL: error:…)',
    'OpenSSL could not prepare a connection, mostly because memory ran out.',
    {
      level: 'alert',
      status: 500,
      says: [
        [
          'SSL_new() failed',
          'SSL_set_fd() failed',
          'SSL_set_ex_data() failed',
          'SSL_set_session() failed',
          'RAND_bytes() failed',
          'could not allocate new session',
          'EVP_DecryptInit_ex() failed',
          'EVP_EncryptInit_ex() failed',
          'HMAC_Init_ex() failed',
          'BIO_new() failed',
          'PEM_write_bio_X509() failed',
          'SSL_sendfile() not available',
          'X509_digest() failed',
          'X509_NAME_oneline() failed',
          'X509_NAME_print_ex() failed',
          'ASN1_STRING_to_UTF8() failed',
        ],
      ],
    },
  ],
  [
    'file-truncated-while-sent',
    'sendfile() reported that "…" was truncated at …',
    'a file became shorter while nginx was sending it: it must be replaced by renaming, not overwritten.',
    { level: 'alert', status: 'truncated', says: ['reported that "', 'was truncated at'] },
  ],
  [
    'accept-failed',
    'accept4() failed (…)',
    'the worker could not take a new client’s connection, for the reason in brackets.',
    { level: 'alert', status: 'none', says: [['accept4() failed', 'accept() failed']] },
  ],
  [
    'read-failed-unphased',
    'recv() failed (…)',
    'a connection broke; without “while …” the line does not say whether it was the client’s or the upstream’s.',
    {
      level: 'error',
      status: 'none',
      says: [[...reads, ...writes, 'kevent() reported about an closed connection']],
      weak: true,
    },
  ],
  [
    'socket-housekeeping-failed',
    'close() socket … failed (…)',
    'a call on a socket failed that should never fail: an error in nginx or in a module, without harm to the answer.',
    {
      level: 'alert',
      status: 'none',
      says: [
        [
          'close() socket',
          'fcntl(!O_NONBLOCK) failed',
          'fcntl(O_NONBLOCK) failed',
          'shutdown() failed (',
          'getsockname() failed',
          'connection already closed',
          'setsockopt(TCP_NODELAY)',
          'setsockopt(TCP_NOPUSH)',
          'setsockopt(!TCP_NOPUSH)',
          'setsockopt(SO_LINGER)',
          'setsockopt(SO_SNDLOWAT)',
          'setsockopt(SO_REUSEADDR) failed',
          'setsockopt(SO_RCVBUF)',
          'the new socket has number',
          'sendto() incomplete',
          'recvmsg() failed',
          'recvmsg() truncated data',
          'open socket #',
        ],
      ],
    },
  ],
]);
