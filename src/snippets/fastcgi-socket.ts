/** Points nginx at the socket, or the host and port, where the application really listens. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';
import type { Text } from './text.ts';

type Protocol = 'http' | 'fastcgi' | 'uwsgi' | 'scgi' | 'grpc';

function protocolOf({ facts }: Setting): Protocol {
  const known = facts['upstream-protocol'];
  return known === undefined || known === 'unknown' ? 'fastcgi' : known;
}

function passLine(protocol: Protocol, address: Text): Text {
  if (protocol === 'http') return nginx`proxy_pass http://${address};`;
  if (protocol === 'grpc') return nginx`grpc_pass grpc://${address};`;
  return nginx`${protocol}_pass ${address};`;
}

/** Containers share no files and Alpine's packaged pool listens on a port: there a port is what is usual. */
function listensOnPort({ facts, platform }: Setting): boolean {
  const listed = facts['socket-listed'];
  if (listed === 'tcp-port') return true;
  return listed !== 'other-path' && !platform.phpFpm('8.2').socket.startsWith('/');
}

/** `http://unix:/run/app.sock:/path` keeps its path; nginx takes `unix:///run/…` for `unix:/run/…`, so both are found. */
function otherAddress(setting: Setting): Edit {
  const { details } = setting;
  const from = nginx`unix:${details['socket-path']}`;
  const to = listensOnPort(setting)
    ? nginx`${details['listening-host']}:${details['listening-port']}`
    : nginx`unix:${details['listening-socket']}`;
  const protocol = protocolOf(setting);
  return nginxEdit(
    setting,
    details['site-file'],
    sh`at '[a-z]+_pass|server' ${from}`,
    [sh`address ${to}`],
    { before: passLine(protocol, from), after: passLine(protocol, to) },
  );
}

export const fastcgiSocket: Snippet = {
  id: 'fastcgi-socket',
  facts: ['upstream-protocol', 'socket-listed'],
  details: [
    'socket-path',
    'listening-socket',
    'listening-host',
    'listening-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (facts, { phpFpm }) => {
    const [, host, port] = /^([^/]+):(\d+)$/.exec(phpFpm('8.2').socket) ?? [];
    const web = facts['upstream-protocol'] === 'http' || facts['upstream-protocol'] === 'grpc';
    if (web) return { 'socket-path': '/run/app.sock', 'listening-socket': '/run/app/app.sock' };
    return {
      'listening-host': host ?? '127.0.0.1',
      'listening-port': port ?? '9000',
      ...(host === undefined && { 'listening-socket': phpFpm('8.2').socket }),
    };
  },
  change: (setting) => ({
    edits: [otherAddress(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: notes(setting),
  }),
};

function notes(setting: Setting): string[] {
  const all = [
    '“nothing matches”: another file names the old socket. grep -rn unix: /etc/nginx shows which.',
  ];
  if (setting.platformId !== 'container') return listensOnPort(setting) ? [...all, open] : all;
  return [
    ...all,
    `${setting.details['site-file']} is the path on the host that is mounted into the container.`,
  ];
}

const open =
  'Every user of the host can connect to a port on 127.0.0.1; a socket admits only those whom its rights name.';
