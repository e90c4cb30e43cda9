/** Issues the application's certificate anew from a CA of one's own, and makes the application serve it. */
import { serviceDoes } from './checks.ts';
import { Refusal, toolFolder } from './snippet.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { Text, sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';

/** A year and a month: a renewal each year has time to fail and be repeated. */
const days = 397;

const issued = ({ runName }: Setting) => sh`${toolFolder}/${runName}/issued.pem`;

/** What follows the certificate in its file, intermediates or a key, follows the new one. */
const theRest = new Text(
  `awk '/-BEGIN CERTIFICATE-/ && !seen { seen = skip = 1 } !skip; /-END CERTIFICATE-/ { skip = 0 }'`,
);

/** Once for each run; the serial number is by chance, so that the CA's folder stays as it is. */
function issue(setting: Setting): Command {
  const { 'certificate-file': file, 'certificate-key': key, 'tls-name': name } = setting.details;
  const { 'ca-file': ca, 'ca-key': caKey } = setting.details;
  const to = issued(setting);
  return {
    run: sh`
      test -s ${to} || { openssl req -new -key ${key} -subj /CN=${name} -addext subjectAltName=DNS:${name} \
        | openssl x509 -req -CA ${ca} -CAkey ${caKey} -set_serial "0x$(openssl rand -hex 16)" -copy_extensions copy -days ${days} -out ${to}.new \
        && ${theRest} ${file} >> ${to}.new && mv ${to}.new ${to}; }`,
  };
}

/** Nothing is changed before the new certificate has been checked. */
function putInPlace(setting: Setting): Command {
  const { 'ca-file': ca, 'tls-name': name, 'certificate-file': file } = setting.details;
  const from = issued(setting);
  return {
    run: sh`openssl verify -CAfile ${ca} -verify_hostname ${name} ${from} && ${setting.run} copy ${from} ${file}`,
    expect: sh`${from}: OK`.source,
    note: 'Without “OK” nothing has been changed. The old certificate is kept for rolling back.',
  };
}

/** Asks the process, not the file: it may still hold what it has read at its start. */
function served({ details }: Setting): Command {
  const { 'listening-host': host, 'listening-port': port, 'tls-name': name } = details;
  return {
    run: sh`openssl s_client -connect ${host}:${port} -servername ${name} </dev/null 2>/dev/null | openssl x509 -noout -enddate -checkend 0`,
    expect: 'Certificate will not expire',
  };
}

function change(setting: Setting): ReturnType<Snippet['change']> {
  const { 'tls-name': name, service } = setting.details;
  if (/^\[|^[\d.]+$/.test(name))
    throw new Refusal(
      'nginx compares names with the certificate, not addresses: give a name, and tell nginx to look for it with the fix “upstream-tls”.',
    );
  return {
    on: 'application',
    commands: [issue(setting), putInPlace(setting)],
    test: [],
    activate: [serviceDoes(setting, 'restart', service)],
    verify: [served(setting), siteAnswersThroughNginx(setting)],
    notes: [
      'nginx’s own configuration stays as it is, and verification stays on.',
      'The restart is needed: most servers read the certificate once, when they start. nginx and Apache as upstream read it on a reload.',
      `The new certificate lives for ${days} days and has one name. Needs OpenSSL 3.0 or newer (-copy_extensions).`,
      'What follows the certificate in its file, such as intermediates, is kept.',
    ],
  };
}

export const upstreamCertificate: Snippet = {
  id: 'upstream-certificate',
  facts: [],
  platforms: ['debian', 'rhel'],
  details: [
    'tls-name',
    'certificate-file',
    'certificate-key',
    'ca-file',
    'ca-key',
    'service',
    'listening-host',
    'listening-port',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'listening-port': '8443', ...sameHost }),
  about: ({ details }) => details['tls-name'],
  change,
};
