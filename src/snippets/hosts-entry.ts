/** Gives a name a fixed address in /etc/hosts, where nginx looks when it starts. */
import { nginxTest, siteAnswers } from './checks.ts';
import { startOrReload } from './start-or-reload.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

const file = '/etc/hosts';

function entry({ details }: Setting): Edit {
  const { 'upstream-name': host, 'listening-host': address } = details;
  const line = sh`${address} ${host} # fix502`;
  return {
    path: file,
    language: 'ini',
    before: nginx``,
    after: line,
    run: sh`grep -qxF '${line}' ${file} || echo '${line}' >> ${file}`,
  };
}

export const hostsEntry: Snippet = {
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['upstream-name', 'listening-host', 'server-name', 'request-path'],
  examples: () => ({ 'listening-host': '10.0.0.5' }),
  change: (setting) => ({
    edits: [entry(setting)],
    test: [
      {
        run: sh`getent hosts ${setting.details['upstream-name']}`,
        expect: setting.details['listening-host'],
        note: 'Another address: an earlier line of /etc/hosts has the name too, and wins.',
      },
      nginxTest(setting),
    ],
    activate: [startOrReload(setting)],
    // Without the entry nginx does not start, so after rolling back there is nothing to reload.
    deactivate: [],
    verify: [siteAnswers(setting)],
    notes: [
      'nginx reads the file when it starts or is reloaded, never in between: when the address changes, change it here and reload.',
    ],
  }),
};
