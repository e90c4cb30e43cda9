/** Lets nginx talk to a server that does not know secure renegotiation (RFC 5746), which OpenSSL 3 refuses by default. */
import { nginxTest, siteAnswers } from './checks.ts';
import { restartWithDropIn, unitVariable } from './drop-in.ts';
import { atLeast } from './nginx-version.ts';
import { Refusal } from './snippet.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { ini, nginx } from './text.ts';
import { tlsFamily } from './tls-family.ts';
import { besideThePass } from './tls-include.ts';

const firstWithCommand = '1.19.4';

export const legacyServerConnect: Snippet = {
  id: 'legacy-server-connect',
  facts: ['upstream-protocol'],
  details: [
    'nginx-version',
    'site-file',
    'mounted-folder',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change(setting) {
    if (atLeast(setting.details['nginx-version'], firstWithCommand)) return besideIt(setting);
    if (setting.platformId === 'debian') return forAllOfIt(setting);
    throw new Refusal(
      `nginx ${setting.details['nginx-version']} has no ${tlsFamily(setting).prefix}_ssl_conf_command, which came with ${firstWithCommand}: update nginx. The way around it is written for Debian and Ubuntu only.`,
    );
  },
};

function besideIt(setting: Setting): Change {
  const { prefix } = tlsFamily(setting);
  const change = besideThePass(
    setting,
    'legacy-connect',
    nginx`${prefix}_ssl_conf_command Options UnsafeLegacyServerConnect;`,
  );
  const notes = [onlyThere, inherited(prefix), oldOpenSsl(prefix)];
  return { ...change, notes: [...(change.notes ?? []), ...notes] };
}

const onlyThere =
  'This one upstream is spoken to as every client did before OpenSSL 3. Certificates, ciphers and the security level stay as they are.';

/** nginx takes an array of directives from the outer level only where the inner one has none. */
const inherited = (prefix: string) =>
  `${prefix}_ssl_conf_command lines of the server or http level no longer apply in this location: repeat them in the new file.`;

function oldOpenSsl(prefix: string): string {
  return `If nginx -t refuses the line, it runs with OpenSSL 3.0.0 to 3.0.3 (nginx -V shows it), such as Ubuntu 22.04’s, which does not know the word yet: write ${prefix}_ssl_conf_command Options UnsafeLegacyRenegotiation; there, which allows a little more.`;
}

const openSslFile = '/etc/nginx/fix502-openssl.cnf';

/** OpenSSL takes the same option from a file; what nginx of that age runs with OpenSSL 3 is Ubuntu 22.04’s, on 3.0.2. */
function forAllOfIt(setting: Setting): Change {
  const text = ini`
    openssl_conf = fix502
    [fix502]
    ssl_conf = fix502_ssl
    [fix502_ssl]
    system_default = fix502_defaults
    [fix502_defaults]
    CipherString = DEFAULT:@SECLEVEL=2
    Options = UnsafeLegacyRenegotiation
  `;
  return {
    files: [{ path: openSslFile, language: 'ini', text }],
    commands: [unitVariable(setting, 'nginx', 'OPENSSL_CONF', openSslFile)],
    test: [nginxTest(setting)],
    activate: [restartWithDropIn('nginx')],
    verify: [siteAnswers(setting)],
    notes: [
      `nginx ${setting.details['nginx-version']} cannot say it for one upstream (${tlsFamily(setting).prefix}_ssl_conf_command came with ${firstWithCommand}), so it holds for all TLS of this nginx. Browsers gain nothing by it: nginx lets no client renegotiate.`,
      'The restart is needed: a reload keeps the environment of the first start. It cuts requests that are on their way.',
      'If your own openssl.cnf has settings that nginx needs, such as an engine or FIPS, add the Options line there instead.',
    ],
  };
}
