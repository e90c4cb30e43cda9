/** Names the file with the CA that has issued the upstream's certificate. Verification stays on. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Command, Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';
import { tlsFamily } from './tls-family.ts';

function otherFile(setting: Setting): Edit {
  const { 'site-file': file, 'ca-file': ca } = setting.details;
  const directive = nginx`${tlsFamily(setting).prefix}_ssl_trusted_certificate`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`${directive} /etc/ssl/certs/ca-certificates.crt;`,
    after: nginx`${directive} ${ca};`,
    run: replaceInPlace(file, sh`(${directive}[[:space:]]+)[^;]+;`, sh`\1${ca};`),
  };
}

/** Without this a file that does not help would only show after the reload, as the next 502. */
function issuedByIt({ details }: Setting): Command {
  return {
    run: sh`openssl s_client -connect ${details['upstream-host']}:${details['upstream-port']} -servername ${details['tls-name']} -verify_hostname ${details['tls-name']} -CAfile ${details['ca-file']} -no-CApath -brief </dev/null 2>&1 | grep -x 'Verification: OK'`,
    expect: 'Verification: OK',
    note: 'If nothing is printed, stop. Without the part from “| grep” on, “Verification error” names what is still wrong: another CA has issued the certificate, an intermediate certificate is missing, it has expired, or it is for another name.',
  };
}

export const upstreamCa: Snippet = {
  facts: ['upstream-protocol'],
  details: [
    'ca-file',
    'tls-name',
    'upstream-host',
    'upstream-port',
    'site-file',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-port': '8443' }),
  change: (setting) => ({
    edits: [otherFile(setting)],
    test: [issuedByIt(setting), nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [
      'The file is one that you have from the owner of the CA, by a way you trust. A certificate that you fetch from the port itself proves nothing about who answers there.',
      'Every line of this name in the file is changed; the command prints them. If another location trusts public CAs, change the one line by hand, or name a file that holds both.',
    ],
  }),
};
