/** Makes a self-signed certificate where nginx misses one, so that it starts and all other sites are back. */
import { nginxTest, siteAnswers } from './checks.ts';
import { startOrReload } from './start-or-reload.ts';
import { toolFolder } from './snippet.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';

/** Made in the run's own folder, and only if neither file is there: a pair that was issued is never half replaced. */
function making({ details, runName }: Setting): Command {
  const { 'site-certificate': certificate, 'site-key': key, 'server-name': name } = details;
  const folder = sh`${toolFolder}/${runName}`;
  return {
    run: sh`
      test -s ${folder}/cert.pem || { ! ls -l ${certificate} ${key} 2>/dev/null | grep . \
        && openssl req -x509 -newkey rsa:2048 -nodes -days 7 -subj /CN=${name} -addext subjectAltName=DNS:${name} \
          -keyout ${folder}/key.pem -out ${folder}/cert.pem 2>/dev/null; }`,
    note: 'If it prints a file, that one is there and nothing is made: the message of nginx says what else is wrong with it. A link that leads nowhere counts, too; find out where its file has gone.',
  };
}

/** The key first: a certificate without its key would be one more thing that nginx refuses. */
function placing({ run, details, runName }: Setting): Command[] {
  const folder = sh`${toolFolder}/${runName}`;
  return [
    { run: sh`${run} write ${details['site-key']} 600 < ${folder}/key.pem` },
    { run: sh`${run} write ${details['site-certificate']} < ${folder}/cert.pem` },
  ];
}

function notes({ details, run }: Setting): string[] {
  return [
    `Visitors of https://${details['server-name']} see a warning until the real certificate is there; it ends after 7 days so that nobody forgets. All other sites of this nginx are as before.`,
    `certbot refuses to use a folder in live/ that it did not make. When nginx runs again, take the stopgap away with “${run.source} undo” (nginx keeps what it has read), run certbot, and reload.`,
    'The way back removes the two files only if they are still the stopgap. A real certificate that has taken their place stays.',
  ];
}

export const stopgapCertificate: Snippet = {
  id: 'stopgap-certificate',
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['site-certificate', 'site-key', 'site-scheme', 'server-name', 'request-path'],
  change: (setting) => ({
    commands: [making(setting), ...placing(setting)],
    test: [nginxTest(setting)],
    activate: [startOrReload(setting)],
    verify: [nginxTest(setting), siteAnswers(setting)],
    // Without the files nginx would refuse to reload; one that runs keeps what it has read.
    deactivate: [],
    notes: notes(setting),
  }),
};
