/** Makes nginx go on asking the servers of a group after one of their answers has failed. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { backupFolder } from './runbook.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

const serverLine = new Text(
  '(^|[[:space:];{])(server[[:space:]]+[^;{]*[^;{[:space:]])[[:space:]]*;',
);
const edited = `${backupFolder}/edited`;

/** Takes the place of a max_fails that is there, and leaves links and mounted files what they are. */
function neverMarked({ details }: Setting): Edit {
  const file = details['site-file'];
  const replacing = sh`sed -E -e 's#[[:space:]]+max_fails=[0-9]+##g' -e 's#${serverLine}#\1\2 max_fails=0;#g' ${file}`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`
      upstream app {
          server 10.0.0.9:3000;
          server 10.0.0.10:3000;
      }
    `,
    after: nginx`
      upstream app {
          server 10.0.0.9:3000 max_fails=0;
          server 10.0.0.10:3000 max_fails=0;
      }
    `,
    run: sh`grep -nE '${serverLine}' ${file} && ${replacing} > ${edited} && cat ${edited} > ${file}`,
  };
}

export const peerFailures: Snippet = {
  facts: [],
  details: ['site-file', 'server-name', 'request-path'],
  change: (setting) => ({
    edits: [neverMarked(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      {
        run: sh`${nginxShows(setting)} | grep -E 'server[[:space:]].*max_fails=0'`,
        note: 'The server lines of the group. No output: nginx does not read the changed file.',
      },
      siteAnswers(setting),
    ],
    notes: [
      'The command prints the server lines that it will change: those of every upstream block of the file. If it prints none, the block stands in another file: nginx -T prints “# configuration file …:” above each file’s text.',
      'A server that is down is from now on asked in its turn by every request, and nginx goes on to the next one. That costs nothing where it refuses, up to 3 s where its host is gone from the local network, and proxy_connect_timeout (60 s) where a firewall is silent: set that to 2s or so beside proxy_pass.',
      'Requests that failed before fail as before; they no longer take the others with them.',
    ],
  }),
};
