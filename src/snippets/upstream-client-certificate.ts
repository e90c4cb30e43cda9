/** Gives nginx a certificate to identify itself with to the upstream. */
import type { Snippet } from './snippet.ts';
import { nginx } from './text.ts';
import { tlsFamily } from './tls-family.ts';
import { besideThePass } from './tls-include.ts';

export const upstreamClientCertificate: Snippet = {
  id: 'upstream-client-certificate',
  facts: ['upstream-protocol'],
  details: [
    'client-certificate',
    'client-key',
    'site-file',
    'mounted-folder',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change(setting) {
    const { prefix } = tlsFamily(setting);
    const { 'client-certificate': certificate, 'client-key': key } = setting.details;
    const change = besideThePass(
      setting,
      'client-certificate',
      nginx`
        ${prefix}_ssl_certificate ${certificate};
        ${prefix}_ssl_certificate_key ${key};
      `,
    );
    const inside = setting.platform.serviceManager === 'compose' ? [pathsInside] : [];
    return { ...change, notes: [...(change.notes ?? []), ...inside, ...notes] };
  },
};

const notes = [
  'Both files have to exist before: a certificate that the upstream’s owner has issued or accepts, with the intermediate certificates after it in the same file, and its key.',
  'nginx reads them as root when it starts or reloads: the key needs no rights for the workers’ user, mode 0600 is right. After renewing the certificate reload nginx.',
];

const pathsInside =
  'The paths are those that nginx sees in its container: mount the folder with both files there, read-only.';
