/** Asks the application in the language that it speaks: another `…_pass` directive for the same address. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import { Refusal } from './snippet.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
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
const byName = ({ details }: Setting) => [
  nginx`proxy_ssl_server_name on;`,
  nginx`proxy_ssl_name ${details['server-name']};`,
];

/** What takes the place of the old directive. */
function lines(setting: Setting, spoken: Spoken, address: Text): Text[] {
  switch (spoken) {
    case 'http':
      return [nginx`proxy_pass http://${address};`];
    case 'tls':
      return [...byName(setting), nginx`proxy_pass https://${address};`];
    case 'fastcgi':
      return fastcgi(address, setting.details['app-folder']);
    case 'uwsgi':
      return [nginx`include uwsgi_params;`, nginx`uwsgi_pass ${address};`];
    case 'http2':
      return [nginx`grpc_pass grpc://${address};`];
  }
}

/** The address as it is written, and as it is looked for. */
function addressOf({ facts, details }: Setting): { text: Text; listed: Text } {
  if (facts['upstream-address'] === 'unix-socket') {
    const text = nginx`unix:${details['socket-path']}`;
    return { text, listed: text };
  }
  const { 'upstream-host': host, 'upstream-port': port } = details;
  return { text: nginx`${host}:${port}`, listed: addresses(host, port) };
}

const families: Record<Asked, string> = {
  http: 'proxy',
  fastcgi: 'fastcgi',
  uwsgi: 'uwsgi',
  scgi: 'scgi',
  grpc: 'grpc',
};

function passLine(asked: Asked, address: Text): Text {
  if (asked === 'http') return nginx`proxy_pass http://${address};`;
  if (asked === 'grpc') return nginx`grpc_pass grpc://${address};`;
  return nginx`${asked}_pass ${address};`;
}

/** A line as a step of the tool that keeps what is there of the same name. */
const unlessThere = ({ source }: Text) =>
  new Text(`default ${source.replace(/;$/, '').replaceAll(/\$\w+/g, "'$&'")}`);

/** From http:// to https:// the line, with its path, stays; else another directive takes its place. */
function otherDirective(setting: Setting): Edit {
  const { asked, spoken } = protocols(setting);
  const { text, listed } = addressOf(setting);
  const after = lines(setting, spoken, text);
  const keepsLine = asked === 'http' && spoken === 'tls';
  const isProxy = spoken === 'http' || spoken === 'tls';
  const added = keepsLine ? byName(setting) : isProxy ? visitor : [];
  const become = new Text(`become ${after.map(({ source }) => `'${source}'`).join(' ')}`);
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`at ${families[asked]}_pass '${listed}'`,
    [keepsLine ? sh`scheme https` : become, ...added.map(unlessThere)],
    { before: passLine(asked, text), after: nginx`${keepsLine ? after : [...added, ...after]}` },
  );
}

export const passDirective: Snippet = {
  id: 'pass-directive',
  facts: ['upstream-protocol', 'upstream-speaks', 'upstream-address'],
  details: [
    'upstream-host',
    'upstream-port',
    'socket-path',
    'app-folder',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (facts, { serviceManager }) => ({
    ...(facts['upstream-speaks'] === 'fastcgi' && { 'upstream-port': '9000' }),
    ...(serviceManager === 'compose' && { 'upstream-host': 'app' }),
  }),
  change(setting) {
    const { asked, spoken } = protocols(setting);
    if (asked === spoken || (asked === 'grpc' && spoken === 'http2'))
      throw new Refusal(sameAlready);
    return {
      edits: [otherDirective(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [siteAnswers(setting)],
      notes: notes(setting),
    };
  },
};

const sameAlready =
  'nginx already uses the directive of the protocol that the application speaks: another one would make it worse. Look for another cause of the error.';

const found =
  '“nothing matches”: the address stands there by the name of an upstream block or in a variable. Write the new lines by hand, with that name.';

const bySpoken: Record<Spoken, string> = {
  http: 'Lines that only the old directive reads (include fastcgi_params, uwsgi_param …) may stay: they no longer have an effect.',
  tls: 'nginx does not check the application’s certificate unless proxy_ssl_verify is on.',
  fastcgi:
    'Every request of this location now goes to PHP. Style sheets and images need a location of their own, which nginx serves from disk: this page shows one.',
  uwsgi: 'uwsgi_pass hands the path on as the visitor asked for it.',
  http2:
    'gRPC clients speak HTTP/2 to nginx too: the server block needs “listen 443 ssl http2;”, or “http2 on;” from nginx 1.25.1.',
};

const uriGoes =
  'A path after the old address (proxy_pass http://…/api/;) goes: the new directive takes none. Apply shows the line. If it had one, map it with rewrite … break; in the same location.';

function notes(setting: Setting): string[] {
  const { asked, spoken } = protocols(setting);
  const isProxy = spoken === 'http' || spoken === 'tls';
  if (asked === 'http') return [found, bySpoken[spoken], isProxy ? uriStays : uriGoes];
  return [found, bySpoken[spoken], ...(isProxy ? [headers] : [])];
}

const uriStays = 'The path after the address stays, and with it the meaning of the location.';
const headers =
  'Of the three proxy_set_header lines those are added that the location does not have yet. What it inherited of that kind is written out beside them, since a location with one such line inherits none.';
