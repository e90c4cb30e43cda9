/** Hands the request to change to WebSocket on to the application, which nginx otherwise drops. */
import { nginxReload, nginxTest } from './checks.ts';
import type { Command, Edit, NewFile, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

const connection = new Text('$fix502_connection');

/** An empty value makes nginx send no Connection header for ordinary requests, so connections can be reused. */
function map({ platform }: Setting): NewFile {
  return {
    path: `${platform.confFolder}/fix502-websocket.conf`,
    language: 'nginx',
    text: nginx`
      map $http_upgrade ${connection} {
          default upgrade;
          ''      '';
      }
    `,
  };
}

const directives = [
  nginx`proxy_http_version 1.1;`,
  nginx`proxy_set_header Upgrade $http_upgrade;`,
  nginx`proxy_set_header Connection ${connection};`,
];

function headers({ details }: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = details;
  const pass = nginx`proxy_pass http://${host}:${port};`;
  const address = nginx`${host}:${port}`.source.replace(/[.[\]]/g, '[$&]').replaceAll('[]]', '\\]');
  const found = new Text(`proxy_pass http://${address}[^;]*;`);
  const lines = new Text(directives.map((line) => `\\n        ${line}`).join(''));
  return {
    path: file,
    language: 'nginx',
    before: pass,
    after: nginx`
      ${pass}
      ${directives}
    `,
    run: sh`grep -nE '${found}' ${file} && { grep -qF '${connection}' ${file} || sed -i -E 's#${found}#&${lines}#' "\$(realpath ${file})"; }`,
  };
}

/** The key is the example of RFC 6455; every server must answer it, and curl leaves after two seconds. */
function handshake({ details }: Setting): Command {
  const site = nginx`${details['server-name']}`;
  return {
    run: sh`
      curl -sS -i -N -m 2 --http1.1 -H 'Host: ${site}' -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
        -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \
        http://127.0.0.1${details['request-path']} 2>/dev/null | head -n 1 | grep ' 101 '`,
    expect: 'HTTP/1.1 101 Switching Protocols',
    note: 'The application has agreed to speak WebSocket. Use the path of your WebSocket endpoint.',
  };
}

export const websocketUpgrade: Snippet = {
  facts: [],
  only: { 'upstream-log': ['nothing'], 'request-kind': ['websocket', 'get'] },
  details: ['upstream-host', 'upstream-port', 'site-file', 'server-name', 'request-path'],
  change: (setting) => ({
    files: [map(setting)],
    edits: [headers(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [handshake(setting)],
    notes: [
      'A location with a proxy_set_header of its own inherits none from outside: the three lines have to stand beside proxy_pass, and Host or X-Forwarded-For lines that are there stay.',
      'If proxy_pass names an upstream block, the command that changes the file prints no line and changes none: put the three lines under that proxy_pass by hand.',
      'A WebSocket that is silent for proxy_read_timeout (60 s) is closed by nginx: let the application send a ping more often.',
    ],
  }),
};
