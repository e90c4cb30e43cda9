/** Points nginx at the socket, or the host and port, where the application really listens. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { exactly, exchange } from './socket-lines.ts';
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

function toSocket(setting: Setting): Edit {
  const { 'site-file': file, 'socket-path': from, 'listening-socket': to } = setting.details;
  const protocol = protocolOf(setting);
  return {
    path: file,
    language: 'nginx',
    before: passLine(protocol, nginx`unix:${from}`),
    after: passLine(protocol, nginx`unix:${to}`),
    run: exchange(file, from, to),
  };
}

/** `http://unix:/run/app.sock:/path` keeps its path; nginx takes `unix:///run/…` for `unix:/run/…`, so both are found. */
function toPort(setting: Setting): Edit {
  const { 'site-file': file, 'socket-path': from } = setting.details;
  const address = nginx`${setting.details['listening-host']}:${setting.details['listening-port']}`;
  const old = sh`unix:(//)?${exactly(from)}:?([;/ ])`;
  const protocol = protocolOf(setting);
  return {
    path: file,
    language: 'nginx',
    before: passLine(protocol, nginx`unix:${from}`),
    after: passLine(protocol, address),
    run: sh`grep -nE '${old}' ${file} && sed -i -E 's#${old}#${address}\2#g' "\$(realpath ${file})"`,
  };
}

export const fastcgiSocket: Snippet = {
  facts: ['upstream-protocol', 'socket-listed'],
  details: [
    'socket-path',
    'listening-socket',
    'listening-host',
    'listening-port',
    'site-file',
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
  change(setting) {
    const port = listensOnPort(setting);
    return {
      edits: [port ? toPort(setting) : toSocket(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [siteAnswers(setting)],
      notes: notes(setting, port),
    };
  },
};

function notes({ platformId, details }: Setting, port: boolean): string[] {
  const all = [
    'Apply prints each line it is about to change. If it prints none and stops, another file names the old socket: grep -rn unix: /etc/nginx shows which. Where that is a link in sites-enabled, give the file in sites-available that it points to.',
  ];
  if (port && platformId !== 'container')
    all.push(
      'Every user of the host can connect to a port on 127.0.0.1; a socket admits only those whom its rights name.',
    );
  if (platformId === 'container')
    all.push(
      `${details['site-file']} is the path on the host. If that one file is mounted, and not its folder, the container keeps the old file until it is recreated: docker compose up -d --force-recreate nginx.`,
    );
  return all;
}
