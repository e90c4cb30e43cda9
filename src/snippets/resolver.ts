/** Lets nginx look a name up from a DNS server that knows it, each time the answer's lifetime has ended. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import { atRunTime, patience } from './run-time-name.ts';
import { startOrReload, testWhileDown } from './start-or-reload.ts';
import type { Change, Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** Docker's DNS server lets its answers live for 600 s: too long after a container was recreated. */
function server({ details, platformId }: Setting): Text {
  const address = details['resolver-address'];
  return platformId === 'container' ? nginx`${address} valid=10s` : nginx`${address}`;
}

/** In the site's own block: of two sites with a file each in http { }, the second one would be refused. */
function ofTheSite(setting: Setting): Edit {
  const name = setting.details['server-name'];
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`in server ${name}`,
    [sh`default resolver ${server(setting)}`, sh`default ${patience}`],
    {
      before: nginx`server_name ${name};`,
      after: nginx`
        resolver ${server(setting)};
        ${patience};
        server_name ${name};
      `,
    },
  );
}

/** nginx has a resolver, but that one does not know the name. Its further servers and parameters stay. */
function otherServer(setting: Setting): Edit {
  const { 'site-file': file, 'resolver-address': address } = setting.details;
  return nginxEdit(setting, file, sh`at resolver`, [sh`address ${address}`], {
    before: nginx`resolver 10.0.0.2 valid=30s;`,
    after: nginx`resolver ${address} valid=30s;`,
  });
}

const source =
  'Take the address from /etc/resolv.conf (grep ^nameserver /etc/resolv.conf); an IPv6 address goes into [ ].';
const noHosts =
  'nginx asks this server and nobody else: not /etc/hosts, and no search domain is added to a short name.';
const whereItStands =
  'The file is the one in which the resolver stands: nginx -T prints “# configuration file …:” above each file’s text. Every resolver line of that file is changed; Apply prints them.';
const further =
  'The first server of the line is exchanged; further ones and parameters such as valid= and ipv6=off stay. nginx asks all of them in turn: take out, by hand, those that do not know the name either.';

function atStart(setting: Setting): Partial<Change> {
  return {
    // nginx refuses the old file, so after rolling back there is nothing to reload.
    test: [testWhileDown(setting)],
    activate: [startOrReload(setting)],
    deactivate: [],
  };
}

const refusedAgain =
  'After rolling back nginx refuses its configuration as before; one that runs keeps the one it has until it is stopped.';

function variant(setting: Setting): Partial<Change> {
  const { 'name-error': error } = setting.facts;
  if (error === 'no-resolver') return { edits: [ofTheSite(setting)], notes: [source, noHosts] };
  if (error === 'not-resolved')
    return { edits: [otherServer(setting)], notes: [whereItStands, further, source, noHosts] };
  const { 'upstream-name': host, 'upstream-port': port } = setting.details;
  const lookUp = { from: addresses(host, port), host, port, server: server(setting) };
  const { notes = [], ...change } = atRunTime(setting, lookUp);
  return error === 'at-start'
    ? { ...change, ...atStart(setting), notes: [...notes, source, refusedAgain] }
    : { ...change, notes: [...notes, source] };
}

export const resolver: Snippet = {
  id: 'resolver',
  facts: ['name-error'],
  details: [
    'resolver-address',
    'upstream-name',
    'upstream-port',
    'site-file',
    'mounted-folder',
    'nginx-version',
    'site-scheme',
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
