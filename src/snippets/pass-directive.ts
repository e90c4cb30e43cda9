/** Asks the application in the language that it speaks: another `…_pass` directive for the same address. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { hostPattern, literal, replaceInPlace } from './in-place.ts';
import type { Setting, Snippet } from './snippet.ts';
import { exactly } from './socket-lines.ts';
import { Text, nginx, sh } from './text.ts';

type Asked = DefiniteAnswer<'upstream-protocol'>;
type Spoken = Exclude<DefiniteAnswer<'upstream-speaks'>, 'nothing'>;

/** Where the reader cannot tell, or got no answer at all: FastCGI, uwsgi and gRPC directives meet HTTP, proxy_pass meets PHP-FPM. */
function protocols({ facts }: Setting): { asked: Asked; spoken: Spoken } {
  const known = facts['upstream-protocol'];
  const asked = known === undefined || known === 'unknown' ? 'fastcgi' : known;
  const answer = facts['upstream-speaks'];
  const guess = asked === 'http' ? 'fastcgi' : 'http';
  const isSaid = answer !== undefined && answer !== 'unknown' && answer !== 'nothing';
  return { asked, spoken: isSaid ? answer : guess };
}

/** An application sees the name that the visitor asked for, and the visitor's address and scheme. */
const visitor = [
  nginx`proxy_set_header Host $host;`,
  nginx`proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`,
  nginx`proxy_set_header X-Forwarded-Proto $scheme;`,
];

function fastcgi(address: Text, folder: string): Text[] {
  return [
    nginx`include fastcgi_params;`,
    nginx`fastcgi_index index.php;`,
    nginx`fastcgi_param SCRIPT_FILENAME ${folder}$fastcgi_script_name;`,
    nginx`fastcgi_pass ${address};`,
  ];
}

/** nginx sends no name (SNI) to an address unless it is told one. */
function tls(address: Text, name: string): Text[] {
  return [
    nginx`proxy_pass https://${address};`,
    nginx`proxy_ssl_server_name on;`,
    nginx`proxy_ssl_name ${name};`,
  ];
}

function lines(setting: Setting, address: Text): Text[] {
  const { asked, spoken } = protocols(setting);
  const headers = asked === 'http' ? [] : visitor;
  switch (spoken) {
    case 'http':
      return [nginx`proxy_pass http://${address};`, ...headers];
    case 'tls':
      return [...tls(address, setting.details['server-name']), ...headers];
    case 'fastcgi':
      return fastcgi(address, setting.details['app-folder']);
    case 'uwsgi':
      return [nginx`include uwsgi_params;`, nginx`uwsgi_pass ${address};`];
    case 'http2':
      return [nginx`grpc_pass grpc://${address};`];
  }
}

interface Address {
  text: Text;
  pattern: Text;
}

function addressOf({ facts, details }: Setting): Address {
  if (facts['upstream-address'] === 'unix-socket') {
    const path = details['socket-path'];
    return { text: nginx`unix:${path}`, pattern: new Text(`unix:(//)?${exactly(path)}`) };
  }
  const { 'upstream-host': host, 'upstream-port': port } = details;
  return {
    text: nginx`${host}:${port}`,
    pattern: new Text(`${hostPattern(host).source}:${literal(port)}`),
  };
}

function passLine(asked: Asked, address: Text): Text {
  if (asked === 'http') return nginx`proxy_pass http://${address};`;
  if (asked === 'grpc') return nginx`grpc_pass grpc://${address};`;
  return nginx`${asked}_pass ${address};`;
}

const directives: Record<Asked, Text> = {
  http: new Text('proxy_pass[[:space:]]+http://'),
  fastcgi: new Text('fastcgi_pass[[:space:]]+'),
  uwsgi: new Text('uwsgi_pass[[:space:]]+(uwsgi://)?'),
  scgi: new Text('scgi_pass[[:space:]]+(scgi://)?'),
  grpc: new Text('grpc_pass[[:space:]]+(grpc://)?'),
};

export const passDirective: Snippet = {
  facts: ['upstream-protocol', 'upstream-speaks'],
  details: [
    'upstream-host',
    'upstream-port',
    'app-folder',
    'site-file',
    'server-name',
    'request-path',
  ],
  examples: (facts, { serviceManager }) => ({
    ...(facts['upstream-speaks'] === 'fastcgi' && { 'upstream-port': '9000' }),
    ...(serviceManager === 'compose' && {
      'site-file': '/srv/site/nginx/default.conf',
      'upstream-host': 'app',
    }),
  }),
  change(setting) {
    const { asked } = protocols(setting);
    const { text, pattern } = addressOf(setting);
    const after = lines(setting, text);
    const found = sh`${directives[asked]}${pattern}:?(/[^;[:space:]]*)?[[:space:]]*;`;
    const written = new Text(after.map(({ source }) => source).join('\\n        '));
    return {
      edits: [
        {
          path: setting.details['site-file'],
          language: 'nginx',
          before: passLine(asked, text),
          after: nginx`${after}`,
          run: replaceInPlace(setting.details['site-file'], found, written),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [siteAnswers(setting)],
      notes: notes(setting),
    };
  },
};

const found =
  'The command that changes the file first prints the lines it will change. If it prints none and stops, the address stands there by the name of an upstream block or in a variable: write the new lines by hand, with that name.';

const bySpoken: Record<Spoken, string> = {
  http: 'Lines that only the old directive reads (include fastcgi_params, uwsgi_param …) may stay: they no longer have an effect.',
  tls: 'nginx does not check the application’s certificate unless proxy_ssl_verify is on.',
  fastcgi:
    'Every request of this location now goes to PHP. Style sheets and images need a location of their own, which nginx serves from disk: this page shows one.',
  uwsgi:
    'A URI after the old address is gone: uwsgi_pass hands the path on as the visitor asked for it.',
  http2:
    'gRPC clients speak HTTP/2 to nginx too: the server block needs “listen 443 ssl http2;”, or “http2 on;” from nginx 1.25.1.',
};

function notes(setting: Setting): string[] {
  const { asked, spoken } = protocols(setting);
  const own =
    asked === 'http' || (spoken !== 'http' && spoken !== 'tls')
      ? []
      : [
          'proxy_set_header lines in a location replace all that it would inherit: add further ones of yours here.',
        ];
  return [found, bySpoken[spoken], ...own];
}
