/** Gives a name a fixed address in /etc/hosts, where nginx looks when it starts. */
import { nginxTest, siteAnswers } from './checks.ts';
import { addressIn, hostsLine } from './host-address.ts';
import { startOrReload } from './start-or-reload.ts';
import type { Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';

function test(setting: Setting, address: string) {
  return [
    {
      run: sh`getent hosts ${setting.details['upstream-name']}`,
      expect: address,
      note: 'Another address: an earlier line of /etc/hosts has the name too, and wins. Change that line by hand.',
    },
    nginxTest(setting),
  ];
}

export const hostsEntry: Snippet = {
  id: 'hosts-entry',
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['upstream-name', 'listening-host', 'site-scheme', 'server-name', 'request-path'],
  about: ({ details }) => details['upstream-name'],
  examples: () => ({ 'listening-host': '10.0.0.5' }),
  change(setting) {
    const address = addressIn(setting, 'any');
    return {
      edits: [hostsLine(setting, address)],
      test: test(setting, address),
      activate: [startOrReload(setting)],
      // Without the entry nginx does not start, so after rolling back there is nothing to reload.
      deactivate: [],
      verify: [siteAnswers(setting)],
      notes: [
        'nginx reads the file when it starts or is reloaded, never in between: when the address changes, change it here and reload.',
      ],
    };
  },
};
