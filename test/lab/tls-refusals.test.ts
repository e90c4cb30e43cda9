/** Each refusal by OpenSSL 3, and what cures it: no weaker list, level or version than printed is needed, and none helps less. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/log/read.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { versions } from './nginx.ts';
import { answers, start } from './tls-answers.ts';
import type { Answer } from './tls-answers.ts';
import { ca, makeCa, verifying } from './tls.ts';
import {
  gnuTls,
  issueRsa,
  openSsl,
  prepare,
  signingWithSha1,
  withoutSecureRenegotiation,
  writeSmallGroup,
} from './weak-tls.ts';

const ports = {
  legacy: 9000,
  dh: 9001,
  'dh-preferred': 9002,
  'dh-768': 9003,
  'rsa-1024': 9004,
  'rsa-512': 9005,
  'ca-1024': 9006,
  sha1: 9007,
  camellia: 9008,
  'sha1-signer': 9009,
  'sha1-only': 9010,
  brainpool: 9011,
} as const;
type Upstream = keyof typeof ports;

const ciphers = (list: string) => `proxy_ssl_ciphers ${list};`;
const versionsOf = (list: string) => `proxy_ssl_protocols ${list};`;
const modern = versionsOf('TLSv1.2 TLSv1.3');
const option = (name: string) => `proxy_ssl_conf_command Options ${name};`;
const checked = (list = 'DEFAULT', file = ca) =>
  `${modern} ${verifying(file)} proxy_ssl_name app.internal; ${ciphers(list)}`;
const smallCa = ca.replace('ca.pem', 'small-ca.pem');

/** Directives, and the message that they end in: none where the page comes. */
const rows: readonly [Upstream, string, message?: string][] = [
  ['legacy', '', 'tls-legacy-renegotiation'],
  ['legacy', modern, 'tls-legacy-renegotiation'],
  [
    'legacy',
    `${versionsOf('TLSv1 TLSv1.1 TLSv1.2')} ${ciphers('DEFAULT:@SECLEVEL=0')}`,
    'tls-legacy-renegotiation',
  ],
  ['legacy', option('UnsafeLegacyServerConnect')],
  ['legacy', option('UnsafeLegacyRenegotiation')],
  ['dh', '', 'tls-dh-key-too-small'],
  ['dh', ciphers('DEFAULT:!kDHE'), 'tls-alert-handshake-failure'],
  ['dh', ciphers('HIGH:!aNULL'), 'tls-dh-key-too-small'],
  ['dh', ciphers('DEFAULT:@SECLEVEL=1')],
  ['dh-preferred', '', 'tls-dh-key-too-small'],
  ['dh-preferred', ciphers('DEFAULT:!kDHE')],
  ['rsa-1024', modern],
  ['rsa-1024', checked(), 'tls-verify-too-weak'],
  ['rsa-1024', checked('DEFAULT:@SECLEVEL=1')],
  ['rsa-512', checked('DEFAULT:@SECLEVEL=1'), 'tls-verify-too-weak'],
  ['rsa-512', checked('DEFAULT:@SECLEVEL=0')],
  ['ca-1024', checked('DEFAULT', smallCa), 'tls-verify-too-weak'],
  ['ca-1024', checked('DEFAULT:@SECLEVEL=1', smallCa)],
  ['sha1', modern],
  ['sha1', checked(), 'tls-verify-too-weak'],
  ['sha1', checked('DEFAULT:@SECLEVEL=1'), 'tls-verify-too-weak'],
  ['sha1', checked('DEFAULT:@SECLEVEL=0')],
  ['camellia', '', 'tls-alert-handshake-failure'],
  ['camellia', ciphers('DEFAULT:@SECLEVEL=0'), 'tls-alert-handshake-failure'],
  ['camellia', ciphers('HIGH:!aNULL')],
  ['sha1-signer', '', 'tls-wrong-signature-type'],
  ['sha1-signer', ciphers('DEFAULT:@SECLEVEL=1'), 'tls-wrong-signature-type'],
  ['sha1-signer', ciphers('DEFAULT:@SECLEVEL=0')],
  ['sha1-only', '', 'tls-alert-handshake-failure'],
  ['sha1-only', ciphers('DEFAULT:@SECLEVEL=1'), 'tls-alert-handshake-failure'],
  ['sha1-only', ciphers('DEFAULT:@SECLEVEL=0')],
  ['brainpool', ciphers('ALL:@SECLEVEL=0'), 'tls-alert-handshake-failure'],
  ['brainpool', 'proxy_ssl_conf_command Groups X25519:prime256v1:secp384r1:brainpoolP256r1;'],
];

/** Newer OpenSSL names groups of its own, and GnuTLS takes one of those: this upstream shows its own to OpenSSL 3.0 alone. */
const old: typeof rows = [
  ['dh-768', '', 'tls-dh-key-too-small'],
  ['dh-768', ciphers('DEFAULT:@SECLEVEL=0'), 'tls-dh-key-too-small'],
];

async function serveAll(machine: Machine): Promise<void> {
  await makeCa(machine);
  await machine.must(
    `openssl req -x509 -newkey rsa:1024 -nodes -keyout ${smallCa.replace('.pem', '.key')} -out ${smallCa} -days 90 -subj '/CN=Small CA'`,
  );
  await issueRsa(machine, 'rsa-1024', 1024);
  await issueRsa(machine, 'rsa-512', 512);
  await issueRsa(machine, 'ca-1024', 2048, { by: 'small-ca' });
  await issueRsa(machine, 'sha1', 2048, { digest: 'sha1' });
  await prepare(machine);
  const group = `-dhparam ${await writeSmallGroup(machine)}`;
  const smaller = `--dhparams ${await writeSmallGroup(machine, 768)}`;
  const dhe = '-tls1_2 -cipher DHE-RSA-AES128-GCM-SHA256';
  const options: Partial<Record<Upstream, string>> = {
    dh: `${group} ${dhe}:@SECLEVEL=0`,
    'dh-preferred': `${group} ${dhe}:AES128-GCM-SHA256:@SECLEVEL=0 -serverpref`,
    camellia: '-tls1_2 -cipher CAMELLIA128-SHA256',
    'sha1-only': '-tls1_2 -sigalgs RSA+SHA1 -cipher ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
    brainpool: '-tls1_2 -groups brainpoolP256r1 -cipher ECDHE-RSA-AES128-GCM-SHA256',
  };
  const withOpenSsl = (upstream: Upstream, file: string = upstream) =>
    [ports[upstream], openSsl(ports[upstream], file, options[upstream] ?? '-tls1_2')] as const;
  await start(machine, {
    [ports.legacy]: withoutSecureRenegotiation(ports.legacy),
    [ports['sha1-signer']]: signingWithSha1(ports['sha1-signer']),
    [ports['dh-768']]: gnuTls(
      ports['dh-768'],
      'rsa',
      `--priority LEGACY:-KX-ALL:+DHE-RSA:-VERS-TLS1.3 ${smaller}`,
    ),
    ...Object.fromEntries([
      ...(['rsa-1024', 'rsa-512', 'ca-1024', 'sha1'] as const).map((it) => withOpenSsl(it)),
      ...(Object.keys(options) as Upstream[]).map((it) => withOpenSsl(it, 'rsa')),
    ]),
  });
}

describe.each(versions)('nginx $version', ({ version, layer }) => {
  const all = version === versions[0].version ? [...rows, ...old] : rows;
  let machine: Machine;
  let seen: Answer[];

  beforeAll(async () => {
    machine = await boot(layer);
    await serveAll(machine);
    seen = await answers(
      machine,
      all.map(([upstream, lines]) => ({ port: ports[upstream], lines })),
    );
  });
  afterAll(() => machine?.stop());

  it.each(all.map(([upstream, lines, message], index) => ({ upstream, lines, message, index })))(
    'to $upstream with “$lines”: $message',
    ({ message, index }) => {
      const { status, line } = seen[index]!;
      expect(status, line).toBe(message ? 502 : 200);
      const found = read(line).findings.map((finding) => finding.message);
      expect(found, line).toEqual(message ? [message] : []);
    },
  );
});
