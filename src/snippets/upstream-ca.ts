/** Names the file with the CA that has issued the upstream's certificate. Verification stays on. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Command, Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';
import { tlsFamily } from './tls-family.ts';

/** Beside the pass lines of this site: a line there wins over those in server and http, which other upstreams need. */
function otherFile(setting: Setting): Edit {
  const { 'site-file': file, 'ca-file': ca, 'server-name': name } = setting.details;
  const { prefix, tls } = tlsFamily(setting);
  const pass = nginx`${prefix}_pass ${tls}://10.0.0.20:8443;`;
  return nginxEdit(
    setting,
    file,
    sh`at ${prefix}_pass ${tls}:// of server ${name}`,
    [sh`set ${prefix}_ssl_trusted_certificate ${ca}`],
    {
      before: nginx`
        ${prefix}_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
        ${pass}
      `,
      after: nginx`
        ${prefix}_ssl_trusted_certificate ${ca};
        ${pass}
      `,
    },
  );
}

/** In a container nginx sees other files than the host, and its image need not have openssl. */
const isMounted = ({ platform }: Setting) => platform.serviceManager === 'compose';

/** Without this a file that does not help would only show after the reload, as the next 502. */
function issuedByIt({ details }: Setting): Command {
  return {
    run: sh`
      openssl s_client -connect ${details['upstream-host']}:${details['upstream-port']} -servername ${details['tls-name']} \
        -verify_hostname ${details['tls-name']} -CAfile ${details['ca-file']} -no-CApath -brief </dev/null 2>&1 \
        | awk '/[Vv]erif/ { print } /^Verification: OK/ { ok = 1 } END { exit !ok }'`,
    expect: 'Verification: OK',
    note: '“Verification error” names what is still wrong: another CA has issued the certificate, it is for another name, an intermediate certificate is missing, or it has expired. Nothing: no TLS answers there.',
  };
}

export const upstreamCa: Snippet = {
  id: 'upstream-ca',
  facts: ['upstream-protocol'],
  details: [
    'ca-file',
    'tls-name',
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-port': '8443' }),
  change: (setting) => ({
    edits: [otherFile(setting)],
    test: [...(isMounted(setting) ? [] : [issuedByIt(setting)]), nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [
      ...(isMounted(setting) ? [pathInside] : []),
      'The file is one that you have from the owner of the CA, by a way you trust. A certificate that you fetch from the port itself proves nothing about who answers there.',
      'Every pass line of the site that uses TLS gets this file; Apply prints them. If one of them leads to an application with a certificate of a public CA, name a file that holds both CAs.',
    ],
  }),
};

const pathInside =
  'The path is the one that nginx sees in its container: mount the file there, read-only. nginx -t says whether it is one that it can read; whether the CA is the right one shows in the last check, and in the error log.';
