/** Points nginx at the address and port, or the socket, where the application really listens. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { hostPattern, literal, replaceInPlace } from './in-place.ts';
import type { Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** Where the application listens, and what may follow the old address: `unix:/run/app.sock/path` would be one path. */
function placeOf({ facts, details }: Setting): { to: Text; ends: Text } {
  if (facts['socket-listed'] === 'other-path')
    return { to: nginx`unix:${details['listening-socket']}`, ends: sh`([;[:space:]])` };
  return {
    to: nginx`${details['listening-host']}:${details['listening-port']}`,
    ends: sh`([;/[:space:]])`,
  };
}

/** Schemes are written where the directive has one; FastCGI, uWSGI and SCGI have none. */
function passLine({ facts }: Setting, address: Text): Text {
  switch (facts['upstream-protocol']) {
    case 'fastcgi':
    case 'uwsgi':
    case 'scgi':
      return nginx`${facts['upstream-protocol']}_pass ${address};`;
    case 'grpc':
      return nginx`grpc_pass grpc://${address};`;
    default:
      return nginx`proxy_pass http://${address};`;
  }
}

/** The address after `…_pass` or after `server` in an upstream group. Port 80 may go without saying. */
function addressPattern(host: string, port: string, ends: Text): Text {
  const colonPort = new Text(`(:${literal(port)})${port === '80' ? '?' : ''}`);
  return sh`((_pass|server)[[:space:]]+([a-z]+://)?)${hostPattern(host)}${colonPort}${ends}`;
}

export const upstreamAddress: Snippet = {
  facts: ['upstream-protocol', 'socket-listed'],
  details: [
    'upstream-host',
    'upstream-port',
    'listening-host',
    'listening-port',
    'listening-socket',
    'site-file',
    'server-name',
    'request-path',
  ],
  examples: ({ 'upstream-protocol': protocol }, { serviceManager }) => ({
    ...(serviceManager === 'compose' && {
      'site-file': '/srv/site/nginx/default.conf',
      'listening-host': 'app',
    }),
    ...(protocol === 'fastcgi' && { 'upstream-port': '9000', 'listening-port': '9001' }),
  }),
  change(setting) {
    const { 'upstream-host': host, 'upstream-port': port, 'site-file': file } = setting.details;
    const { to, ends } = placeOf(setting);
    return {
      edits: [
        {
          path: file,
          language: 'nginx',
          before: passLine(setting, nginx`${host}:${port}`),
          after: passLine(setting, to),
          run: replaceInPlace(file, addressPattern(host, port, ends), sh`\1${to}\6`),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [siteAnswers(setting)],
      notes: notes(setting),
    };
  },
};

function notes({ details, facts, platform }: Setting): string[] {
  const found =
    'The command that changes the file first prints the lines it will change, after …_pass and after “server” in an upstream group. If it prints none, the address stands there in other words (a host name, a variable), or in another file: nginx -T prints “# configuration file …:” above each file’s text.';
  const where =
    'The file is the one on the host that is mounted into the container, and the commands are run in the folder of compose.yaml.';
  const isSocket = facts['socket-listed'] === 'other-path';
  const local = isSocket || /^(?:127\.|\[::1\]$|localhost$)/.test(details['listening-host']);
  const plain = `What nginx sends to ${details['listening-host']} goes over the network unencrypted; that port should be open to nginx alone.`;
  return [
    found,
    ...(platform.serviceManager === 'compose' ? [where] : []),
    ...(local || platform.serviceManager === 'compose' ? [] : [plain]),
  ];
}
