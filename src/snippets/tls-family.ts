/** What TLS to an upstream is called in each family of directives. FastCGI and SCGI have none. */
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
    default:
      return { prefix: 'proxy', tls: 'https', plain: 'http' };
  }
}
