/** Makes a self-signed certificate where nginx misses one, so that it starts and all other sites are back. */
import { nginxTest, siteAnswers } from './checks.ts';
import { startOrReload } from './run-time-name.ts';
import type { Setting, Snippet } from './snippet.ts';
import type { Text } from './text.ts';
import { sh } from './text.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/';

function making({ details }: Setting): Text {
  const { 'site-certificate': certificate, 'site-key': key, 'server-name': name } = details;
  return sh`
    test ! -e ${certificate} && test ! -e ${key} \
      && mkdir -p ${folderOf(certificate)} ${folderOf(key)} \
      && openssl req -x509 -newkey rsa:2048 -nodes -days 7 -subj /CN=${name} -addext subjectAltName=DNS:${name} \
        -keyout ${key} -out ${certificate} 2>/dev/null`;
}

function notes({ details }: Setting): string[] {
  return [
    `Visitors of https://${details['server-name']} see a warning until the real certificate is there; it ends after 7 days so that nobody forgets. All other sites of this nginx are as before.`,
    'If either file exists, nothing is overwritten and the command fails: then it is not missing, and nginx’s message says what else is wrong with it.',
    'certbot refuses to use a folder in live/ that it did not make. When nginx runs again, remove the two files and the folder (the last step does it; nginx keeps what it has read), run certbot, and reload.',
  ];
}

export const stopgapCertificate: Snippet = {
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['site-certificate', 'site-key', 'server-name', 'request-path'],
  change(setting) {
    const { 'site-certificate': certificate, 'site-key': key } = setting.details;
    return {
      commands: [{ run: making(setting) }],
      test: [nginxTest(setting)],
      activate: [startOrReload(setting)],
      verify: [nginxTest(setting), siteAnswers(setting)],
      undo: [
        {
          run: sh`rm -f ${certificate} ${key}; rmdir --ignore-fail-on-non-empty ${folderOf(certificate)}`,
        },
      ],
      // Without the files nginx would refuse to reload; one that runs keeps what it has read.
      deactivate: [],
      notes: notes(setting),
    };
  },
};
