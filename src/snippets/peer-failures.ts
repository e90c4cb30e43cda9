/** Makes nginx go on asking the servers of a group after one of their answers has failed. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { groupOf, nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

function neverMarked(setting: Setting): Edit {
  const file = setting.details['site-file'];
  return nginxEdit(
    setting,
    file,
    sh`at server of upstream ${groupOf(setting)}`,
    [sh`parameter max_fails=0`],
    {
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
    },
  );
}

export const peerFailures: Snippet = {
  id: 'peer-failures',
  facts: [],
  details: [
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-host': 'app' }),
  change: (setting) => ({
    edits: [neverMarked(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      {
        run: nginxShows(setting, sh`server[[:space:]].*max_fails=0`),
        note: 'The server lines of the group. No output: nginx does not read the changed file.',
      },
      siteAnswers(setting),
    ],
    notes: [
      'The address is the name of the upstream block, or that of one of its servers, with its port: as the log line has it after “upstream:”. The server lines of that block are changed; their other parameters stay.',
      'A server that is down is from now on asked in its turn by every request, and nginx goes on to the next one. That costs nothing where it refuses, up to 3 s where its host is gone from the local network, and proxy_connect_timeout (60 s) where a firewall is silent: set that to 2s or so beside proxy_pass.',
      'Requests that failed before fail as before; they no longer take the others with them.',
    ],
  }),
};
