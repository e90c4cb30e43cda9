/** nginx, modules of others: Lua (OpenResty), ModSecurity, RTMP; and the stream and mail proxies, which serve no HTTP. */
import { rowsOf } from './rows.ts';

/** They come early: what a script or a rule says can hold any other message's words. */
export const moduleSignatures = [
  ...rowsOf({ status: 'none', level: 'error' }, [
    [
      'lua-socket-failed',
      'connect() … failed (…), context: …',
      'a Lua script in nginx (OpenResty) could not open a connection of its own, to a cache or a helper; what the client gets is up to the script.',
      { says: ['connect()', ' failed (', ', context: '] },
    ],
    [
      'lua-socket-timed-out',
      'lua tcp socket connect timed out, when connecting to …:…',
      'a Lua script in nginx (OpenResty) got no answer in time from a server that it asked itself; what the client gets is up to the script.',
      {
        says: [
          [
            'lua tcp socket connect timed out',
            'lua tcp socket read timed out',
            'lua tcp socket send timed out',
            'lua tcp socket write timed out',
            'lua udp socket read timed out',
          ],
        ],
      },
    ],
    [
      'lua-script-failed',
      'lua entry thread aborted: runtime error: …:…: …',
      'a Lua script in nginx (OpenResty) failed, or could not be loaded: the client gets a 500.',
      {
        status: 500,
        says: [
          [
            'lua entry thread aborted',
            'failed to load external Lua file',
            'failed to load inlined Lua code',
            'failed to run balancer_by_lua',
          ],
        ],
      },
    ],
    [
      'lua-hint',
      'lua_code_cache is off; this will hurt performance in …',
      'nginx reads its Lua scripts anew for each request, which is for development only.',
      { level: 'alert', says: ['lua_code_cache is off'] },
    ],
    [
      'modsecurity-denied',
      'ModSecurity: Access denied with code 403 (phase 2). Matched …',
      'a rule of the web application firewall ModSecurity refused the request; no upstream was asked.',
      { status: 403, says: ['ModSecurity: Access denied'] },
    ],
    [
      'modsecurity-warning',
      'ModSecurity: Warning. Matched …',
      'a rule of the web application firewall ModSecurity matched the request, which goes on.',
      { level: 'info', says: ['ModSecurity: Warning.'] },
    ],
    [
      'rtmp-push-failed',
      'connect() to unix:…/nginx-rtmp.… failed (11: Resource temporarily unavailable)',
      'the RTMP module could not hand a video stream to another worker of this nginx; no HTTP request is concerned.',
      { says: [['/nginx-rtmp.', '/nginx-http-flv.', 'auto_push: connect failed']] },
    ],
    [
      'stream-upstream-failed',
      'connect() failed (…) while connecting to upstream, …, bytes from/to client:…',
      'A stream (TCP) proxy could not reach its upstream: the client’s connection is closed without any HTTP status.',
      { says: ['bytes from/to client', 'while connecting to upstream'] },
    ],
    [
      'stream-broken',
      'recv() failed (…) while proxying connection, …, bytes from/to client:…',
      'A connection of a stream (TCP) proxy broke, on the client’s side or the upstream’s; no HTTP status is concerned.',
      { says: ['bytes from/to client'] },
    ],
    [
      'mail-proxy',
      '… could not be resolved (3: Host not found) while in resolving client address',
      'the mail proxy serves a mail client; no HTTP request is concerned.',
      {
        says: [
          [
            'while in resolving client address',
            'while in resolving client hostname',
            'while in http auth state',
            'while in auth state',
          ],
        ],
      },
    ],
  ]),
];

/** They come late: whatever else a script or module writes. */
export const moduleRemarkSignatures = rowsOf({ status: 'none', ownLines: true }, [
  [
    'lua-said',
    '[lua] …:…: …',
    'a Lua script in nginx (OpenResty, Kong, APISIX, ingress-nginx) wrote this; what it means is for its author to say.',
    { level: 'error', says: ['[lua] '] },
  ],
  [
    'health-check',
    'check time out with peer: …',
    'an active health check (Tengine, nginx_upstream_check_module) of a server failed or passed: a failed one gets no requests.',
    {
      level: 'error',
      says: [
        [
          'check time out with peer',
          'check protocol http error with peer',
          'disable check peer',
          'enable check peer',
        ],
      ],
    },
  ],
  [
    'mail-client',
    'client logged in',
    'a client of the mail proxy came or went; no HTTP request is concerned.',
    { level: 'info', says: [['client logged in', 'proxied session done']] },
  ],
]);
