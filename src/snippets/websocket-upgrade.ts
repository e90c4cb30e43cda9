/** Hands the request to change to WebSocket on to the application, which nginx otherwise drops. */
import { nginxReload, nginxTest, siteAt } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import { confFolder, plain, variable } from './snippet.ts';
import type { Command, Edit, NewFile, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

const connection = ({ details }: Setting) => variable('connection', details['server-name']);

/** An empty value makes nginx send no Connection header for ordinary requests, so connections can be reused. */
function map(setting: Setting): NewFile {
  const name = plain(setting.details['server-name']);
  return {
    path: `${confFolder(setting)}/fix502-websocket-${name}.conf`,
    language: 'nginx',
    text: nginx`
      map $http_upgrade ${connection(setting)} {
          default upgrade;
          ''      '';
      }
    `,
  };
}

function headers(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  const pass = nginx`proxy_pass http://${host}:${port};`;
  const name = connection(setting);
  return nginxEdit(
    setting,
    file,
    sh`at proxy_pass '${addresses(host, port)}'`,
    [
      sh`set proxy_http_version 1.1`,
      sh`set proxy_set_header Upgrade '$http_upgrade'`,
      sh`set proxy_set_header Connection '${name}'`,
    ],
    {
      before: pass,
      after: nginx`
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection ${name};
        ${pass}
      `,
    },
  );
}

/** The key is the example of RFC 6455; every server must answer it, and curl leaves after two seconds. */
function handshake(setting: Setting): Command {
  return {
    run: sh`
      curl -skS -i -N -m 2 --http1.1 ${siteAt(setting, '127.0.0.1')} -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
        -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \
        2>/dev/null | head -n 1 | grep ' 101 '`,
    expect: 'HTTP/1.1 101 Switching Protocols',
    note: 'The application has agreed to speak WebSocket. Use the path of your WebSocket endpoint.',
  };
}

export const websocketUpgrade: Snippet = {
  id: 'websocket-upgrade',
  facts: [],
  only: { 'upstream-log': ['nothing'], 'request-kind': ['websocket', 'get'] },
  details: [
    'upstream-host',
    'upstream-port',
    'site-file',
    'mounted-folder',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change: (setting) => ({
    files: [map(setting)],
    edits: [headers(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [handshake(setting)],
    notes: [
      'A location with a proxy_set_header of its own inherits none from outside, so the lines stand beside proxy_pass. Those that the location inherited until now are written out there too; others that are there stay.',
      '“nothing matches”: proxy_pass may name an upstream block. Give that name as the address, with port 80 (443 after https://).',
      'A WebSocket that is silent for proxy_read_timeout (60 s) is closed by nginx: let the application send a ping more often.',
    ],
  }),
};
