/** Makes nginx speak plainly to a port that has no TLS. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';
import { tlsFamily } from './tls-family.ts';

/** The port is written out: without one, http:// would go to 80 where https:// went to 443. */
function otherScheme(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  const { prefix, tls, plain } = tlsFamily(setting);
  return nginxEdit(
    setting,
    file,
    sh`at ${prefix}_pass '${addresses(host, port)}'`,
    [sh`scheme ${plain}`],
    {
      before: nginx`${prefix}_pass ${tls}://${host}:${port};`,
      after: nginx`${prefix}_pass ${plain}://${host}:${port};`,
    },
  );
}

export const upstreamScheme: Snippet = {
  id: 'upstream-scheme',
  facts: ['upstream-protocol'],
  details: [
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change: (setting) => ({
    edits: [otherScheme(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: notes(setting),
  }),
};

function notes({ details }: Setting): string[] {
  const found =
    '“nothing matches”: a name or an upstream group stands there instead of the address. Give what stands there as the address, or change it by hand.';
  const plain = `What nginx sends to ${details['upstream-host']} is then unencrypted, as that port has been all along. If others can listen on that network, give the application a TLS port instead and point nginx there.`;
  return /^(?:127\.|\[::1\]$|localhost$)/.test(details['upstream-host']) ? [found] : [found, plain];
}
