/** Points nginx at the address and port, or the socket, where the application really listens. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import type { Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';
import type { Text } from './text.ts';

/** Where the application listens. */
function placeOf({ facts, details }: Setting): Text {
  return facts['socket-listed'] === 'other-path'
    ? nginx`unix:${details['listening-socket']}`
    : nginx`${details['listening-host']}:${details['listening-port']}`;
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

export const upstreamAddress: Snippet = {
  id: 'upstream-address',
  facts: ['upstream-protocol', 'socket-listed'],
  details: [
    'upstream-host',
    'upstream-port',
    'listening-host',
    'listening-port',
    'listening-socket',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: ({ 'upstream-protocol': protocol }, { serviceManager }) => ({
    ...(serviceManager === 'compose' && { 'listening-host': 'app' }),
    ...(protocol === 'fastcgi' && { 'upstream-port': '9000', 'listening-port': '9001' }),
  }),
  change(setting) {
    const { 'upstream-host': host, 'upstream-port': port, 'site-file': file } = setting.details;
    const to = placeOf(setting);
    const old = addresses(host, port);
    return {
      edits: [
        nginxEdit(setting, file, sh`at '[a-z]+_pass|server' '${old}'`, [sh`address ${to}`], {
          before: passLine(setting, nginx`${host}:${port}`),
          after: passLine(setting, to),
        }),
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
    'Apply prints each line that it changes, after …_pass and after “server” in an upstream group. “nothing matches”: the address stands there in other words (a host name, a variable), or in another file.';
  const where = 'The file is the one on the host that is mounted into the container.';
  const isSocket = facts['socket-listed'] === 'other-path';
  const local = isSocket || /^(?:127\.|\[::1\]$|localhost$)/.test(details['listening-host']);
  const plain = `What nginx sends to ${details['listening-host']} goes over the network unencrypted; that port should be open to nginx alone.`;
  return [
    found,
    ...(platform.serviceManager === 'compose' ? [where] : []),
    ...(local || platform.serviceManager === 'compose' ? [] : [plain]),
  ];
}
