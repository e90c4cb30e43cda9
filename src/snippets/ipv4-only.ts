/** Keeps nginx from connecting to the IPv6 addresses of a name, on a host that cannot reach them. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** For a name in a variable: nginx's own resolver asks for IPv4 addresses only. */
function inResolver(setting: Setting): Partial<Change> {
  const file = setting.details['site-file'];
  const found = new Text('(^|[[:space:];{])(resolver[[:space:]][^;]*);');
  const replacing = replaceInPlace(file, found, new Text('\\1\\2 ipv6=off;'));
  const done = new Text("'resolver[[:space:]][^;]* ipv6=off'");
  return {
    edits: [
      {
        path: file,
        language: 'nginx',
        before: nginx`resolver 127.0.0.53;`,
        after: nginx`resolver 127.0.0.53 ipv6=off;`,
        run: sh`grep -nE ${done} ${file} || { ${replacing}; }`,
      },
    ],
    verify: [{ run: sh`${nginxShows(setting)} | grep -E ${done}` }, siteAnswers(setting)],
    notes: [
      'The file is the one in which the resolver stands: nginx -T prints “# configuration file …:” above each file’s text.',
    ],
  };
}

/** For a literal name: /etc/hosts is asked before DNS, and a name that stands there has no other address. */
function inHosts(setting: Setting): Partial<Change> {
  const { 'upstream-name': name, 'listening-host': address } = setting.details;
  const line = sh`${address} ${name} # fix502`;
  const known = sh`getent ahosts ${name} | cut -d ' ' -f 1 | sort -u`;
  return {
    edits: [
      {
        path: '/etc/hosts',
        language: 'ini',
        before: nginx``,
        after: line,
        run: sh`grep -qxF '${line}' /etc/hosts || echo '${line}' >> /etc/hosts`,
      },
    ],
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
  platforms: ['debian', 'rhel'],
  facts: ['name-in-variable'],
  details: ['upstream-name', 'listening-host', 'site-file', 'server-name', 'request-path'],
  examples: () => ({ 'listening-host': '10.0.0.9' }),
  change: (setting) => ({
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [],
    ...(setting.facts['name-in-variable'] === 'yes' ? inResolver(setting) : inHosts(setting)),
  }),
};
