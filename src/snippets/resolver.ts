/** Lets nginx look a name up from a DNS server that knows it, each time the answer's lifetime has ended. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { atRunTime } from './run-time-name.ts';
import type { Change, Edit, NewFile, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** Docker's DNS server lets its answers live for 600 s: too long after a container was recreated. */
function dnsServer({ details, platformId }: Setting): Text {
  const address = details['resolver-address'];
  return platformId === 'container'
    ? nginx`resolver ${address} valid=10s;`
    : nginx`resolver ${address};`;
}

/** `resolver_timeout` is 30 s by default: so long does a visitor wait for the 502 when DNS is silent. */
function dnsLines(setting: Setting): Text {
  return nginx`
    ${dnsServer(setting)}
    resolver_timeout 5s;
  `;
}

function resolverFile(setting: Setting): NewFile {
  return {
    path: `${setting.platform.confFolder}/fix502-resolver.conf`,
    language: 'nginx',
    text: dnsLines(setting),
  };
}

/** nginx has a resolver, but that one does not know the name: every resolver line of the file is changed. */
function otherServer(setting: Setting): Edit {
  const file = setting.details['site-file'];
  const found = new Text('(^|[;{])([[:space:]]*)resolver[[:space:]][^;]*;');
  const line = dnsServer(setting);
  return {
    path: file,
    language: 'nginx',
    before: nginx`resolver 10.0.0.2;`,
    after: line,
    run: sh`grep -nE '${found}' ${file} && sed -i -E 's#${found}#\1\2${line}#' "\$(realpath ${file})"`,
  };
}

const source =
  'Take the address from /etc/resolv.conf (grep ^nameserver /etc/resolv.conf); an IPv6 address goes into [ ].';
const noHosts =
  'nginx asks this server and nobody else: not /etc/hosts, and no search domain is added to a short name.';
const whereItStands =
  'The file is the one in which the resolver stands: nginx -T prints “# configuration file …:” above each file’s text.';

function variant(setting: Setting): Partial<Change> {
  switch (setting.facts['name-error']) {
    case 'no-resolver':
      return { files: [resolverFile(setting)], notes: [source, noHosts] };
    case 'not-resolved':
      return { edits: [otherServer(setting)], notes: [whereItStands, source, noHosts] };
    default: {
      const { notes = [], ...change } = atRunTime(
        setting,
        resolverFile(setting),
        dnsLines(setting),
      );
      return { ...change, notes: [...notes, source] };
    }
  }
}

export const resolver: Snippet = {
  facts: ['name-error'],
  details: [
    'resolver-address',
    'upstream-name',
    'upstream-port',
    'site-file',
    'nginx-version',
    'server-name',
    'request-path',
  ],
  examples: (_, platform) =>
    platform.serviceManager === 'compose'
      ? { 'resolver-address': '127.0.0.11', 'upstream-name': 'app' }
      : {},
  change: (setting) => ({
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    ...variant(setting),
  }),
};
