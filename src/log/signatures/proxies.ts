/** Other proxies, balancers and CDNs, beside or in front of nginx: their logs and the pages they make. */
import type { DefiniteAnswer } from '../../../machines/facts.ts';
import { rowsOf } from './rows.ts';
import type { Signature } from './signature.ts';

/** What a proxy in front says of nginx: closed on it, mostly an idle connection that it used again, or not reached at all. */
const said: Readonly<Record<string, DefiniteAnswer<'front-says'>>> = {
  'alb-502': 'closed',
  'gcp-backend-closed': 'closed',
  'haproxy-bad-response': 'closed',
  'apache-error-reading': 'closed',
  'cloudflare-unknown-error': 'closed',
  'gcp-backend-unreachable': 'cannot-connect',
  'cloudflare-tunnel': 'cannot-connect',
  'cloudflare-down': 'cannot-connect',
  'cloudflare-timeout': 'cannot-connect',
  'cloudflare-tls': 'cannot-connect',
  'cloudfront-origin': 'cannot-connect',
  'traefik-502': 'cannot-connect',
  'caddy-502': 'cannot-connect',
};

const rows = [
  ...rowsOf({ writer: 'Apache', level: 'error', status: 503 }, [
    [
      'apache-connect-failed',
      '(111)Connection refused: AH00957: HTTP: attempt to connect to …:… (…) failed',
      'Apache, not nginx, could not connect to the server behind it: it answers 503.',
      {
        says: [
          ['AH00957', 'AH01114', 'AH02454', 'AH01079', 'AH00940', 'AH00959'],
          [
            'attempt to connect',
            'failed to make connection',
            'disabled connection',
            'disabling worker',
          ],
        ],
      },
    ],
    [
      'apache-error-reading',
      '(20014)Internal error: AH01102: error reading status line from remote server …',
      'the server behind Apache closed the connection or was silent too long: Apache makes the 502.',
      {
        status: 502,
        says: [
          [
            'AH01102: error reading',
            'AH00898: Error reading',
            'AH01110: error reading',
            'AH01075: Error dispatching',
          ],
        ],
      },
    ],
    [
      'apache-workers-used-up',
      'AH00161: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting',
      'all of Apache’s workers are busy, so requests wait.',
      { status: 'none', says: ['server reached MaxRequestWorkers setting'] },
    ],
    [
      'apache-fastcgi-stderr',
      "AH01071: Got error 'Primary script unknown'",
      'PHP-FPM’s own words, by way of Apache: a file that is not there (404), or an error of the PHP program (500).',
      { status: 'none', says: ['AH01071: Got error'] },
    ],
    [
      'apache-no-handler',
      "AH01144: No protocol handler was valid for the URL / (scheme '…')",
      'Apache lacks the proxy module for that address: it answers 500.',
      { status: 500, says: ['AH01144:'] },
    ],
    [
      'apache-proxy-page',
      'The proxy server received an invalid response from an upstream server.',
      'the 502 page of Apache: it, not nginx, got no good answer from the server behind it.',
      {
        status: 502,
        says: [
          [
            'received an invalid response from an upstream server',
            'Reason: Error reading from remote server',
          ],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'HAProxy', status: 503 }, [
    [
      'haproxy-server-down',
      'Server …/… is DOWN, reason: Layer4 connection problem, info: "Connection refused"',
      'HAProxy’s health check of that server fails, so it gets no requests.',
      {
        level: 'alert',
        says: ['Server ', ['is DOWN, reason:', 'is going DOWN for maintenance']],
        status: 'none',
      },
    ],
    [
      'haproxy-no-server',
      'backend … has no server available!',
      'no server behind HAProxy is up: it answers 503.',
      {
        level: 'emerg',
        says: [
          ['has no server available', 'No server is available to handle this request', '/<NOSRV> '],
        ],
      },
    ],
    [
      'haproxy-page-502',
      'The server returned an invalid or incomplete response.',
      'the 502 page of HAProxy: it, not nginx, got no good answer from the server behind it.',
      { status: 502 },
    ],
    [
      'haproxy-bad-response',
      'haproxy[…]: … 502 … - - SH-- …',
      'the server behind HAProxy closed the connection or sent no valid answer: HAProxy makes the 502, or 504 after a timeout.',
      { status: 502, says: ['haproxy[', ['- - SH--', '- - PH--']] },
    ],
    [
      'haproxy-connect-failed',
      'haproxy[…]: … 503 … - - SC-- …',
      'HAProxy could not connect to the server behind it: it answers 503.',
      { says: ['haproxy[', '- - SC--'] },
    ],
    [
      'haproxy-timeout-page',
      "The server didn't respond in time.",
      'the server behind HAProxy was silent longer than “timeout server”: HAProxy answers 504.',
      { status: 504 },
    ],
  ]),
  ...rowsOf({ writer: 'Envoy', status: 503 }, [
    [
      'envoy-connect-failed',
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
      'Envoy, not nginx, got no answer from the server behind it: it answers 503.',
      {
        says: [
          [
            'upstream connect error or disconnect/reset before headers',
            'upstream_reset_before_response_started{connection_failure',
            'upstream_reset_before_response_started{connection_termination',
            'upstream_reset_before_response_started{remote_',
            'upstream_reset_before_response_started{local_connection_failure',
          ],
        ],
      },
    ],
    [
      'envoy-no-healthy-upstream',
      'no healthy upstream',
      'no server behind Envoy passes its health checks: it answers 503.',
    ],
    [
      'envoy-timeout',
      'upstream request timeout',
      'the server behind Envoy was silent longer than the route’s timeout, 15 seconds by default: it answers 504.',
      { status: 504 },
    ],
    [
      'envoy-protocol-error',
      'upstream_reset_before_response_started{protocol_error}',
      'the server behind Envoy sent no valid HTTP: Envoy makes the 502.',
      { status: 502, says: ['upstream_reset_before_response_started{protocol_error'] },
    ],
  ]),
  ...rowsOf({ writer: 'a load balancer', status: 502 }, [
    [
      'alb-502',
      '… app/… … -1 -1 -1 502 - … targetgroup/…',
      'an AWS load balancer made the 502: its target refused, closed or answered badly (target status “-”).',
      {
        says: [
          ['-1 -1 -1 502 - ', ' -1 502 - '],
          ['targetgroup/', 'elasticloadbalancing'],
        ],
      },
    ],
    [
      'alb-502-from-target',
      '… app/… … 502 502 … targetgroup/…',
      'an AWS load balancer passes on a 502 that its target sent: look in the log of nginx, or of what else the target is.',
      { says: [' 502 502 ', 'targetgroup/'] },
    ],
    [
      'alb-504',
      '… app/… … -1 -1 -1 504 - … targetgroup/…',
      'an AWS load balancer made the 504: its target did not connect within 10 seconds, or was silent too long.',
      {
        status: 504,
        says: [
          ['-1 -1 -1 504 - ', ' -1 504 - '],
          ['targetgroup/', 'elasticloadbalancing'],
        ],
      },
    ],
    [
      'alb-page',
      'Server: awselb/2.0',
      'an AWS load balancer made this answer itself: nginx behind it did not.',
      { status: 'none', says: ['awselb/2.0'] },
    ],
    [
      'gcp-backend-closed',
      'backend_connection_closed_before_data_sent_to_client',
      'a Google load balancer made the 502: nginx or the application closed an idle connection that the balancer used again.',
    ],
    [
      'gcp-backend-unreachable',
      'failed_to_connect_to_backend',
      'a Google load balancer made the 502: it could not connect to nginx or the application.',
      { says: [['failed_to_connect_to_backend', 'failed_to_pick_backend']] },
    ],
    [
      'gcp-page',
      'The server encountered a temporary error and could not complete your request.',
      'the 502 page of a Google load balancer: it, not nginx, got no good answer.',
    ],
    [
      'traefik-502',
      "'502 Bad Gateway' caused by: dial tcp …: connect: connection refused",
      'Traefik, not nginx, got no answer from the server behind it.',
      {
        writer: 'Traefik',
        says: [["'502 Bad Gateway' caused by", '502 Bad Gateway error="']],
      },
    ],
    [
      'caddy-502',
      'http.log.error dial tcp …: connect: connection refused',
      'Caddy, not nginx, got no answer from the server behind it.',
      {
        writer: 'Caddy',
        says: ['http.log.error', ['dial tcp', 'dial unix', 'i/o timeout', 'EOF']],
      },
    ],
    [
      'iis-502',
      'HTTP Error 502.3 - Bad Gateway',
      'IIS, not nginx, got no answer from the application behind it.',
      { writer: 'IIS', says: [['HTTP Error 502.', '502.3 - Bad Gateway', '502.5 - ANCM']] },
    ],
  ]),
  ...rowsOf({ writer: 'Cloudflare', status: 502 }, [
    [
      'cloudflare-origin-502',
      'The web server reported a bad gateway error.',
      'Cloudflare passes on a 502 that your own server sent: look there.',
    ],
    [
      'cloudflare-tunnel',
      'Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared: …',
      'cloudflared could not connect to your server: Cloudflare makes the 502.',
      { level: 'error', says: ['Unable to reach the origin service'] },
    ],
    [
      'cloudflare-unknown-error',
      'Error 520: Web server is returning an unknown error',
      'your server closed the connection without a valid answer, or its headers are longer than Cloudflare takes.',
      {
        status: 'none',
        says: [
          [
            'Web server is returning an unknown error',
            'Error code 520',
            'Error 520:',
            'Error 520 Ray',
          ],
        ],
      },
    ],
    [
      'cloudflare-down',
      'Error 521: Web server is down',
      'your server refused Cloudflare’s connection: nginx is down, or a firewall rejects Cloudflare.',
      {
        status: 'none',
        says: [['Web server is down', 'Error code 521', 'Error 521:', 'Error 521 Ray']],
      },
    ],
    [
      'cloudflare-timeout',
      'Error 522: Connection timed out',
      'Cloudflare could not connect to your server in time: a firewall drops it, or the host is overloaded or down.',
      {
        status: 'none',
        says: [
          [
            'Error code 522',
            'Error 522:',
            'Error 522 Ray',
            'Error 523:',
            'Error 523 Ray',
            'Error code 523',
            'Origin is unreachable',
          ],
        ],
      },
    ],
    [
      'cloudflare-slow',
      'Error 524: A timeout occurred',
      'your server took the request and did not answer within 100 seconds.',
      {
        status: 'none',
        says: [['Error code 524', 'Error 524:', 'Error 524 Ray', 'A timeout occurred']],
      },
    ],
    [
      'cloudflare-tls',
      'Error 525: SSL handshake failed',
      'Cloudflare and your server could not agree on TLS, or its certificate is not valid (526).',
      {
        status: 'none',
        says: [
          [
            'Error code 525',
            'Error 525:',
            'Error 525 Ray',
            'Error 526:',
            'Error 526 Ray',
            'Error code 526',
          ],
        ],
      },
    ],
    [
      'cloudfront-origin',
      "CloudFront wasn't able to connect to the origin.",
      'CloudFront, not nginx, could not connect to your server, mostly because of TLS.',
      { writer: 'CloudFront', says: [["CloudFront wasn't able to", 'Generated by cloudfront']] },
    ],
  ]),
];

/** Before the plain error pages, whose words they hold. */
export const proxySignatures: readonly Signature[] = rows.map((row) => {
  const says = said[row.id];
  return says ? { ...row, facts: { ...row.facts, 'front-says': says } } : row;
});
