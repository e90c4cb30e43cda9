/** Sends the upstream's name in the TLS handshake, and compares its certificate with that name. */
import type { Snippet } from './snippet.ts';
import { nginx } from './text.ts';
import { tlsFamily } from './tls-family.ts';
import { besideThePass } from './tls-include.ts';

export const upstreamTls: Snippet = {
  id: 'upstream-tls',
  facts: ['upstream-protocol'],
  details: [
    'tls-name',
    'site-file',
    'mounted-folder',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change(setting) {
    const { prefix } = tlsFamily(setting);
    const change = besideThePass(
      setting,
      'upstream-tls',
      nginx`
        ${prefix}_ssl_server_name on;
        ${prefix}_ssl_name ${setting.details['tls-name']};
      `,
    );
    return { ...change, notes: [...(change.notes ?? []), hostHeader(prefix)] };
  },
};

function hostHeader(prefix: string): string {
  return `The name in the handshake is not the Host header. An upstream that serves several sites wants both: if it now answers 404 or 421, set ${prefix === 'uwsgi' ? 'uwsgi_param HTTP_HOST' : `${prefix}_set_header Host`} to the same name.`;
}
