/** nginx, HTTP/2 to the upstream: ngx_http_grpc_module.c, and ngx_http_proxy_v2_module.c from 1.29.4 on. */
import { rowsOf } from './rows.ts';

/** In the body the status has been sent; these stand before all others that begin with the same words. */
export const brokenBodySignatures = rowsOf({ status: 'truncated', level: 'error' }, [
  [
    'closed-stream-http2-in-body',
    'upstream prematurely closed stream while reading upstream',
    'the upstream ended the HTTP/2 stream in the middle of the body: the status had already been sent.',
    { says: ['upstream prematurely closed stream', 'while reading upstream'] },
  ],
  [
    'http2-rejected-in-body',
    'upstream rejected request with error … while reading upstream',
    'the upstream reset the HTTP/2 stream in the middle of the body, with that error code.',
    { says: ['upstream rejected request with error', 'while reading upstream'] },
  ],
  [
    'malformed-body',
    'upstream sent invalid encoded header while reading upstream',
    'the body of the answer breaks the rules of its protocol, so nginx cut it off; the words after “sent” name the rule.',
    {
      says: [
        [
          ...['invalid encoded', 'invalid http2'].map((what) => `upstream sent ${what}`),
          ...['too large http2', 'too many'].map((what) => `upstream sent ${what}`),
          ...['unexpected', 'unsupported', 'truncated', 'zero', 'too short', 'frame for'].map(
            (what) => `upstream sent ${what}`,
          ),
          ...['data frame', 'goaway', 'headers frame', 'http2', 'ping', 'rst', 'settings'].map(
            (what) => `upstream sent ${what}`,
          ),
          ...['window update', 'duplicate :status'].map((what) => `upstream sent ${what}`),
          'upstream sent too large window',
          'upstream sent invalid FastCGI',
          'upstream violated',
        ],
        'while reading upstream',
      ],
    },
  ],
]);

export const http2Signatures = [
  ...rowsOf({ status: 502, level: 'error' }, [
    [
      'http2-frame-too-short',
      'upstream sent too short http2 frame while reading response header from upstream',
      'the connection ended inside the first bytes of an HTTP/2 answer, or they are another protocol’s.',
    ],
    [
      'http2-unexpected-frame',
      'upstream sent unexpected http2 frame: … while reading response header from upstream',
      'a frame of that type may not come at this point: mostly the upstream does not speak HTTP/2 at all.',
    ],
    [
      'http2-unexpected-push',
      'upstream sent unexpected push promise frame while reading response header from upstream',
      'the upstream pushes answers that nobody asked for, although nginx switched that off.',
    ],
    [
      'http2-unknown-stream',
      'upstream sent frame for unknown stream … while reading response header from upstream',
      'the upstream sent a frame for a request that nginx did not make on this connection.',
      {
        says: [
          ['upstream sent frame for unknown stream', 'upstream sent data frame for unknown stream'],
        ],
      },
    ],
    [
      'http2-closed-stream',
      'upstream sent frame for closed stream … while reading response header from upstream',
      'the upstream went on after it had ended the answer, on a connection that nginx used again.',
    ],
    [
      'http2-invalid-length',
      'upstream sent settings frame with invalid length: … while reading response header from upstream',
      'a frame of HTTP/2 has a length that its type does not allow: a broken server, or another protocol.',
      {
        says: [
          [
            ...['goaway', 'headers', 'ping', 'rst stream', 'settings', 'window update'].map(
              (type) => `upstream sent ${type} frame with invalid length`,
            ),
            'upstream sent settings frame with ack flag and non-zero length',
          ],
        ],
      },
    ],
    [
      'http2-invalid-stream-id',
      'upstream sent settings frame with non-zero stream id: … while reading response header from upstream',
      'a frame about the whole connection names a single request: the HTTP/2 server is broken.',
      {
        says: [
          ['goaway', 'ping', 'settings'].map(
            (type) => `upstream sent ${type} frame with non-zero stream id`,
          ),
        ],
      },
    ],
    [
      'http2-long-padding',
      'upstream sent http2 frame with too long padding: … in frame … while reading response header from upstream',
      'a frame of HTTP/2 claims more padding than it is long.',
      { says: ['upstream sent http2 frame with too long padding'] },
    ],
    [
      'http2-ping-with-ack',
      'upstream sent ping frame with ack flag while reading response header from upstream',
      'the upstream answered a ping that nginx never sent.',
    ],
    [
      'http2-too-many-frames',
      'upstream sent too many ping frames while reading response header from upstream',
      'the upstream sent over a thousand ping or settings frames without an answer, which nginx takes for an attack.',
      { says: [['upstream sent too many ping frames', 'upstream sent too many settings frames']] },
    ],
    [
      'http2-window-size',
      'upstream sent too large window update while reading response header from upstream',
      'the upstream grants a window that HTTP/2 does not allow: too large, or zero.',
      {
        says: [
          [
            'upstream sent too large window update',
            'upstream sent zero window update',
            'upstream sent settings frame with too large initial window size',
          ],
        ],
      },
    ],
    [
      'http2-flow-control',
      'upstream violated stream flow control, received … data frame with window …',
      'the upstream sent more data than nginx had granted it room for.',
      {
        says: [
          ['upstream violated connection flow control', 'upstream violated stream flow control'],
        ],
      },
    ],
    [
      'http2-invalid-compression',
      'upstream sent invalid http2 table index: … while reading response header from upstream',
      'the compressed head of the HTTP/2 answer cannot be unpacked.',
      {
        says: [
          [
            'upstream sent invalid http2 table index',
            'upstream sent http2 table index with continuation flag',
            'upstream sent invalid http2 dynamic table size update',
            'upstream sent invalid encoded header',
            'upstream sent truncated http2 header',
            'upstream sent zero http2 header name length',
          ],
        ],
      },
    ],
    [
      'http2-status',
      'upstream sent duplicate :status header while reading response header from upstream',
      'the HTTP/2 answer has its status twice, or one that may not come here, such as 101.',
      {
        says: [['upstream sent duplicate :status header', 'upstream sent unexpected :status "']],
      },
    ],
    [
      'http2-trailer',
      'upstream sent trailer without end stream flag while reading upstream',
      'the HTTP/2 answer goes on after its trailers, or these are malformed: what came before them was sent.',
      {
        says: ['upstream sent trailer without end stream flag'],
        status: 'truncated',
      },
    ],
    [
      'http2-body-too-long',
      'upstream sent response body larger than indicated content length while reading upstream',
      'the HTTP/2 answer is longer than its own content-length.',
      {
        says: ['upstream sent response body larger than indicated content length'],
        status: 'truncated',
      },
    ],
  ]),
  ...rowsOf({ status: 500 }, [
    [
      'http2-request-too-long',
      'too long http2 header value: "…: …"',
      'a part of the client’s request (method, URI, host or header) is longer than nginx can send over HTTP/2.',
      {
        level: 'error',
        says: [
          [
            'too long http2 header',
            'too long http2 host',
            'too long http2 method',
            'too long http2 URI',
          ],
        ],
      },
    ],
    [
      'http2-connection-lost',
      'no connection data found for keepalive http2 connection',
      'nginx took an idle connection that is not one of HTTP/2: two protocols share one upstream block with keepalive.',
      { level: 'error', status: 502 },
    ],
    [
      'request-length-mismatch',
      'fastcgi request length mismatch',
      'the request that nginx built differs in length from what it had computed: a variable changed meanwhile.',
      {
        level: 'alert',
        says: [
          [
            ...['fastcgi', 'scgi', 'uwsgi'].map(
              (protocol) => `${protocol} request length mismatch`,
            ),
            'no buffer space in grpc create request',
            'no buffer space in HTTP/2 create request',
            'no buffer space in script copy',
          ],
        ],
      },
    ],
  ]),
];
