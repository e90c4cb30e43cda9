/** nginx, what is left of the upstream modules: FastCGI records, trailers, cache, upgrade, local address. */
import { rowsOf } from './rows.ts';

/** Harmless remarks about a body; before the rows about broken bodies, whose words they share. */
export const bodyRemarkSignatures = rowsOf({ status: 'none', level: 'warn' }, [
  [
    'data-after-final-chunk',
    'upstream sent data after final chunk while reading upstream',
    'the application sent more after the end of its answer; the client gets the answer without it.',
    { says: [['upstream sent data after final chunk', 'upstream sent data after trailers']] },
  ],
  [
    'early-hints-too-big',
    'upstream sent too big early hints',
    'the application’s early hints (103) do not fit into the buffer and were left out; its answer was served.',
    { level: 'info' },
  ],
]);

export const protocolSignatures = [
  ...rowsOf({ status: 502, level: 'error' }, [
    [
      'fastcgi-malformed-record',
      'upstream sent unexpected FastCGI record: … while reading response header from upstream',
      'the answer is no FastCGI, or its records come in an order that FastCGI does not allow.',
      {
        says: [
          [
            'upstream sent unexpected FastCGI record',
            'upstream sent invalid FastCGI record type',
            'upstream sent unexpected FastCGI request id',
          ],
        ],
        facts: { 'upstream-protocol': 'fastcgi' },
      },
    ],
  ]),
  ...rowsOf({ status: 'truncated', level: 'error' }, [
    [
      'trailers-malformed',
      'upstream sent invalid trailer: "…" while reading upstream',
      'the fields after the application’s body are malformed or too long: the answer is cut off there.',
      { says: [['upstream sent invalid trailer', 'upstream sent too big trailers']] },
    ],
    [
      'upgrade-in-subrequest',
      'connection upgrade in subrequest',
      'an upstream answered 101 to a request that nginx made itself (auth_request, mirror, include).',
    ],
    [
      'upstream-closed-kevent',
      'kevent() reported that upstream closed connection (54: Connection reset by peer) while reading upstream',
      'on FreeBSD and macOS: the upstream reset the connection in the middle of the body.',
      { says: ['kevent() reported that upstream closed connection'] },
    ],
  ]),
  ...rowsOf({ status: 500 }, [
    [
      'empty-uri-to-proxy',
      'zero length URI to proxy',
      'the variable in proxy_pass gave a URI without a path, so nginx made no request.',
      { level: 'error' },
    ],
    [
      'request-too-big-for-protocol',
      'uwsgi request is too big: …',
      'the request’s variables do not fit into one record of the protocol (64 KiB), mostly because of a huge cookie or URL.',
      {
        level: 'alert',
        says: [
          [
            'uwsgi request is too big',
            'uwsgi request is too little',
            'fastcgi request record is too big',
          ],
        ],
      },
    ],
    [
      'fastcgi-header-joining',
      'invalid header after joining FastCGI records',
      'an error inside nginx: a header that spans two FastCGI records was read differently the second time.',
      { level: 'alert', status: 502 },
    ],
    [
      'no-upstream-configuration',
      'no upstream configuration',
      'nginx reached a request for which no upstream is set: a module set none.',
      { level: 'alert' },
    ],
    [
      'upstream-sni-failed',
      'SSL_set_tlsext_host_name("…") failed',
      'OpenSSL refused the name for SNI, mostly since proxy_ssl_name is longer than 255 characters.',
      { level: 'error', says: [['SSL_set_tlsext_host_name(', 'SSL_set_alpn_protos() failed']] },
    ],
    [
      'upstream-client-certificate',
      'SSL_use_certificate("…") failed (SSL: error:…)',
      'the client certificate for the upstream, named by a variable, could not be read while a request waited.',
      {
        level: 'error',
        says: [['SSL_use_certificate("', 'SSL_use_PrivateKey("', 'SSL_set0_chain("']],
      },
    ],
    [
      'thread-pool-missing',
      'thread pool "…" not found',
      'the aio directive names a thread pool, by a variable, that no thread_pool directive defines.',
      { level: 'error', says: ['thread pool "', '" not found'] },
    ],
    [
      'thread-pool-overflow',
      'thread pool "…" queue overflow: … tasks waiting',
      'more reads of files wait than the thread pool’s max_queue admits: the disk is too slow.',
      { level: 'error', says: ['thread pool "', 'queue overflow'] },
    ],
  ]),
  ...rowsOf({ status: 'none' }, [
    [
      'invalid-local-address',
      'invalid local address "…"',
      'the variable in proxy_bind holds no address; nginx lets the kernel choose one and goes on.',
      { level: 'error' },
    ],
    [
      'cache-key-too-long',
      '…_buffer_size … is not enough for cache key, it should be increased to at least …',
      'the cache key does not fit into the buffer for the head, so this answer is not cached.',
      { level: 'error', says: ['is not enough for cache key'] },
    ],
    [
      'socket-option-ignored',
      'setsockopt(…) failed, ignored (…)',
      'the kernel refused an option of a socket; nginx goes on without it.',
      {
        level: 'alert',
        says: [
          ['setsockopt(', 'getsockopt('],
          ['failed, ignored', 'failed, ignoring'],
        ],
      },
    ],
    [
      'buffers-inconsistent',
      'recycled buffer in pipe out chain',
      'an error inside nginx or in one of its modules: a buffer was used twice, or is empty.',
      {
        level: 'alert',
        status: 'truncated',
        says: [
          [
            'recycled buffer in pipe out chain',
            'zero size buf in',
            'negative size buf in',
            'bad buf in output chain',
            'file buf in writev',
            'the http output chain is empty',
          ],
        ],
      },
    ],
    [
      'upstream-zone-full',
      'cannot add new server to upstream "…", memory exhausted',
      'the name resolves to more addresses than the upstream block’s zone has room for; the others are not used.',
      { level: 'error', says: ['cannot add new server to upstream'] },
    ],
    [
      'sticky-zone-full',
      'could not allocate node…',
      'a shared memory zone is full: sticky drops the session, limit_req answers 503.',
      { level: 'alert' },
    ],
    [
      'cache-file-rejected',
      'cache file "…" contains invalid header',
      'a file of the cache is damaged or belongs to another key; nginx asks the upstream instead.',
      {
        level: 'crit',
        says: [
          'cache file "',
          [
            'contains invalid header',
            'has incorrect vary',
            'has md5 collision',
            'has too long header',
            'is too small',
            'version mismatch',
          ],
        ],
      },
    ],
    [
      'cache-lock-timeout',
      'cache lock timeout',
      'a request waited for another one to fill the cache and then asked the upstream itself.',
      { level: 'info' },
    ],
    [
      'cache-housekeeping',
      'ignore long locked inactive cache entry …, count:…',
      'a cache entry is held by a request that has not ended, mostly after a worker had crashed.',
      {
        level: 'alert',
        says: [
          [
            'ignore long locked inactive cache entry',
            'stalled cache updating',
            'http file cache: ',
          ],
        ],
      },
    ],
    [
      'cache-not-found',
      'cache "…" not found',
      'the variable in proxy_cache names no zone of the configuration: the request ends with 500.',
      { level: 'error', status: 500, says: ['cache "', '" not found'] },
    ],
    [
      'aio-took-too-long',
      'aio operation took too long',
      'a file was not read within a minute: the disk hangs, and the request waits on.',
      {
        level: 'alert',
        says: [['aio operation took too long', 'thread operation took too long']],
      },
    ],
  ]),
];
