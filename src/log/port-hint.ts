/** An upstream’s usual port or socket that goes badly with the protocol which nginx speaks to it. */
import type { DefiniteAnswer, Facts } from '../../machines/facts.ts';

type Protocol = DefiniteAnswer<'port-hint'>;

/** Ports by IANA’s registry and by what PHP-FPM, uWSGI’s manual, gRPC’s guides and common servers use. */
const usual: readonly (readonly [Protocol, RegExp])[] = [
  ['tls', /^(?:443|8443|9443|6443|4443|10443)$/],
  ['fastcgi', /^9000$|php|fpm/],
  ['uwsgi', /^3031$|uwsgi/],
  ['http2', /^50051$/],
  ['http', /^(?:80|81|3000|4000|5000|8000|8008|8080|8081|8888)$/],
];

/** What nginx speaks, by the scheme in its log line. */
const spoken: Readonly<Record<string, Protocol>> = {
  http: 'http',
  https: 'tls',
  fastcgi: 'fastcgi',
  uwsgi: 'uwsgi',
  grpc: 'http2',
};

export function portHint(scheme: string, portOrSocket: string): Facts {
  const [likely] = usual.find(([, form]) => form.test(portOrSocket)) ?? [];
  const isAmiss = likely && spoken[scheme] && likely !== spoken[scheme];
  return isAmiss ? { 'port-hint': likely } : {};
}
