/** nginx, the client’s side: src/http/ngx_http_request.c and the PROXY protocol. No upstream is involved. */
import { rowsOf } from './rows.ts';

export const requestSignatures = [
  ...rowsOf({ status: 400, level: 'info', ownLines: true }, [
    [
      'client-certificate-rejected',
      'client SSL certificate verify error: (…:…) while reading client request headers',
      'the client’s certificate is not trusted, or it sent none: nginx answers 400.',
      {
        says: [['client SSL certificate verify error', 'client sent no required SSL certificate']],
      },
    ],
    [
      'client-method-refused',
      'client sent CONNECT method while reading client request line',
      'nginx does not serve TRACE and CONNECT: it answers 405.',
      { says: [['client sent TRACE method', 'client sent CONNECT']] },
    ],
    [
      'client-length-contradicts',
      'client sent "Content-Length" and "Transfer-Encoding" headers at the same time while reading client request headers',
      'the client’s request has two contradicting lengths: nginx answers 400 since 1.21.1.',
      {
        says: [
          [
            'client sent "Content-Length" and "Transfer-Encoding"',
            'client sent HTTP/1.0 request with "Transfer-Encoding"',
            'client sent unknown "Transfer-Encoding"',
            'client sent "Proxy-Connection" header',
            'client sent unsafe win32 URI',
          ],
        ],
      },
    ],
    [
      'client-name-differs',
      'client attempted to request the server name different from the one that was negotiated',
      'the Host header names another site than TLS was agreed for: nginx answers 421.',
    ],
    [
      'proxy-protocol-broken',
      'broken header: "…" while reading PROXY protocol',
      'listen has proxy_protocol, and what came is no PROXY header: the client, or the balancer, does not send one.',
      {
        level: 'error',
        says: [
          [
            'broken header: "',
            'broken PROXY protocol',
            'unknown PROXY protocol',
            'invalid PROXY protocol',
            'header is too large while reading PROXY',
            'broken PROXY protocol TLV',
          ],
        ],
        status: 'none',
      },
    ],
  ]),
  ...rowsOf({ status: 'none', level: 'info', ownLines: true }, [
    [
      'client-closed-connection',
      'client closed connection while waiting for request',
      'a client closed a connection on which it had asked nothing yet.',
      { says: ['client closed connection'] },
    ],
    [
      'auth-delayed',
      'delaying unauthorized request',
      'auth_delay makes the answer to a wrong password wait.',
    ],
    [
      'limit-key-too-long',
      'the value of the "…" key is more than … bytes: "…"',
      'the key of limit_req or limit_conn is too long for this request, so it was not counted.',
      { level: 'error', says: ['the value of the "', '" key is more than'] },
    ],
    [
      'limit-rate-invalid',
      'invalid $limit_rate "…"',
      'the variable holds no rate, so this answer is sent without a limit.',
      { level: 'error' },
    ],
  ]),
];
