/** What TLS to an upstream is called in each family of directives. FastCGI and SCGI have none. */
import { Refusal } from './snippet.ts';
import type { Setting } from './snippet.ts';

interface TlsFamily {
  /** Before `_pass` and `_ssl_…`. */
  readonly prefix: 'proxy' | 'grpc' | 'uwsgi';
  /** Before `://`, with TLS and without. */
  readonly tls: 'https' | 'grpcs' | 'suwsgi';
  readonly plain: 'http' | 'grpc' | 'uwsgi';
}

export function tlsFamily({ facts }: Setting): TlsFamily {
  switch (facts['upstream-protocol']) {
    case 'grpc':
      return { prefix: 'grpc', tls: 'grpcs', plain: 'grpc' };
    case 'uwsgi':
      return { prefix: 'uwsgi', tls: 'suwsgi', plain: 'uwsgi' };
    case 'fastcgi':
    case 'scgi':
      throw new Refusal(noTls);
    default:
      return { prefix: 'proxy', tls: 'https', plain: 'http' };
  }
}

const noTls =
  'nginx speaks no TLS to FastCGI and SCGI servers, so there is nothing to set for it. Across a network, let a tunnel or a VPN carry the connection.';
