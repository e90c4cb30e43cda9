/** Keeps nginx from connecting to the IPv6 addresses of a name, on a host that cannot reach them. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import { addressIn, hostsLine } from './host-address.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** For a name in a variable: nginx's own resolver asks for IPv4 addresses only. */
function inResolver(setting: Setting): Partial<Change> {
  return {
    edits: [
      nginxEdit(setting, setting.details['site-file'], sh`at resolver`, [sh`parameter ipv6=off`], {
        before: nginx`resolver 127.0.0.53;`,
        after: nginx`resolver 127.0.0.53 ipv6=off;`,
      }),
    ],
    verify: [{ run: nginxShows(setting, sh`resolver[[:space:]].*ipv6=off`) }, siteAnswers(setting)],
    notes: [
      'The file is the one in which the resolver stands: nginx -T prints “# configuration file …:” above each file’s text. Each resolver line in it is changed.',
    ],
  };
}

/** For a literal name: /etc/hosts is asked before DNS, and a name that stands there has no other address. */
function inHosts(setting: Setting): Partial<Change> {
  const address = addressIn(setting, 'IPv4');
  const known = sh`getent ahosts ${setting.details['upstream-name']} | cut -d ' ' -f 1 | sort -u`;
  return {
    edits: [hostsLine(setting, address)],
    verify: [
      {
        run: sh`${known}; test "$(${known})" = ${address}`,
        expect: address,
        note: 'One address, as nginx found it when it was reloaded. getent hosts would go on showing the IPv6 address: it asks in another way than nginx.',
      },
      siteAnswers(setting),
    ],
    notes: [
      'The address is now yours to keep up to date: nginx reads it from the file when it starts or is reloaded.',
    ],
  };
}

export const ipv4Only: Snippet = {
  id: 'ipv4-only',
  platforms: ['debian', 'rhel'],
  facts: ['name-in-variable'],
  details: [
    'upstream-name',
    'listening-host',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  about: ({ facts, details }) =>
    facts['name-in-variable'] === 'yes' ? details['server-name'] : details['upstream-name'],
  examples: () => ({ 'listening-host': '10.0.0.9' }),
  change: (setting) => ({
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [],
    ...(setting.facts['name-in-variable'] === 'yes' ? inResolver(setting) : inHosts(setting)),
  }),
};
