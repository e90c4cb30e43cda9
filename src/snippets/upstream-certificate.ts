/** Issues the application's certificate anew from a CA of one's own, and makes the application serve it. */
import { serviceDoes } from './checks.ts';
import { backupFolder } from './runbook.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';
import { siteAnswersThroughNginx } from './through-nginx.ts';

/** A year and a month: a renewal each year has time to fail and be repeated. */
const days = 397;

function issue({ details }: Setting): Command {
  const { 'certificate-file': file, 'certificate-key': key, 'tls-name': name } = details;
  const request = sh`openssl req -new -key ${key} -subj /CN=${name} -addext subjectAltName=DNS:${name}`;
  const signing = sh`openssl x509 -req -CA ${details['ca-file']} -CAkey ${details['ca-key']} -CAcreateserial -copy_extensions copy -days ${days}`;
  return {
    run: sh`${request} | ${signing} > ${backupFolder}/issued.pem && cat ${backupFolder}/issued.pem > ${file}`,
  };
}

function valid({ details }: Setting): Command {
  return {
    run: sh`openssl verify -CAfile ${details['ca-file']} -verify_hostname ${details['tls-name']} ${details['certificate-file']}`,
    expect: sh`${details['certificate-file']}: OK`.source,
  };
}

/** Not `cp --parents`, which fails for an absolute path outside `/`. What was kept first stays: it is the original. */
function keep({ details }: Setting): Command {
  const file = details['certificate-file'];
  const folder = backupFolder + file.slice(0, file.lastIndexOf('/'));
  return {
    run: sh`mkdir -p ${folder} && { [ -e ${backupFolder}${file} ] || cp -aL ${file} ${folder}/; }`,
  };
}

function putBack({ details }: Setting): Command {
  const file = details['certificate-file'];
  return { run: sh`test -s ${backupFolder}${file} && cat ${backupFolder}${file} > ${file}` };
}

/** Asks the process, not the file: it may still hold what it has read at its start. */
function served({ details }: Setting): Command {
  return {
    run: sh`openssl s_client -connect ${details['listening-host']}:${details['listening-port']} -servername ${details['tls-name']} </dev/null 2>/dev/null | openssl x509 -noout -enddate -checkend 0`,
    expect: 'Certificate will not expire',
  };
}

export const upstreamCertificate: Snippet = {
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
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'listening-port': '8443', 'client-address': '127.0.0.1' }),
  change: (setting) => ({
    commands: [keep(setting), issue(setting), valid(setting)],
    undo: [putBack(setting)],
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    verify: [served(setting), siteAnswersThroughNginx(setting)],
    notes: [
      'Run this on the host where the application runs. nginx’s own configuration stays as it is, and verification stays on.',
      'The restart is needed: most servers read the certificate once, when they start. nginx and Apache as upstream read it on a reload.',
      `The new certificate lives for ${days} days and has one name. Needs OpenSSL 3.0 or newer (-copy_extensions).`,
    ],
  }),
};
