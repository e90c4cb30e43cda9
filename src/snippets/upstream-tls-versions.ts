/** Lets nginx offer a TLS version that the upstream speaks. */
import type { Setting, Snippet } from './snippet.ts';
import { nginx } from './text.ts';
import type { Text } from './text.ts';
import { tlsFamily } from './tls-family.ts';
import { besideThePass } from './tls-include.ts';

/** OpenSSL 3 allows TLS 1.0 and 1.1 on security level 0 only, which is part of the list of ciphers. */
function lines(setting: Setting): Text {
  const { prefix } = tlsFamily(setting);
  if (!isOld(setting)) return nginx`${prefix}_ssl_protocols TLSv1.2 TLSv1.3;`;
  return nginx`
    ${prefix}_ssl_protocols TLSv1 TLSv1.1 TLSv1.2;
    ${prefix}_ssl_ciphers DEFAULT:@SECLEVEL=0;
  `;
}

const isOld = ({ facts }: Setting) => facts['upstream-tls-version'] === 'old';

export const upstreamTlsVersions: Snippet = {
  id: 'upstream-tls-versions',
  facts: ['upstream-tls-version', 'upstream-protocol'],
  details: ['site-file', 'mounted-folder', 'site-scheme', 'server-name', 'request-path'],
  change(setting) {
    const change = besideThePass(setting, 'tls-versions', lines(setting));
    return { ...change, notes: [...(change.notes ?? []), isOld(setting) ? weak : both] };
  },
};

const both =
  'Versions 1.2 and 1.3 are what nginx 1.27.3 and newer offer by default, without 1.0 and 1.1. A handshake takes the newest that both sides have.';
const weak =
  'TLS 1.0 and 1.1 are broken, and level 0 also allows SHA-1 signatures and short keys. Use this inside a network of your own, for this one upstream, until it is updated.';
