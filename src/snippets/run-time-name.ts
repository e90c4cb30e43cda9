/** Makes nginx look up, while it runs, a name that stands literally after …_pass and was looked up at start only. */
import { nginxShows, nginxShowsNone, siteAnswers } from './checks.ts';
import { literal, nginxEdit } from './edits.ts';
import { atLeast } from './nginx-version.ts';
import { confFolder, plain, variable } from './snippet.ts';
import type { Change, Command, Edit, NewFile, Setting } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** What is looked up, in the place of which addresses, and by whom. */
export interface LookUp {
  /** `host:port` as it stands there now, several apart by `|`. */
  from: Text;
  host: string;
  port: string;
  /** The DNS server with its parameters, without the directive’s name. */
  server: Text;
}

/** `resolver_timeout` is 30 s by default: so long does a visitor wait for the 502 when DNS is silent. */
export const patience = new Text('resolver_timeout 5s');

/** `server … resolve` and `resolver` inside `upstream { }` came with 1.27.3; before, a variable has the same effect. */
export function atRunTime(setting: Setting, lookUp: LookUp): Partial<Change> {
  return atLeast(setting.details['nginx-version'], '1.27.3')
    ? inGroup(setting, lookUp)
    : inVariable(setting, lookUp);
}

/** The group is named after the site too: nginx refuses two of one name, and every other use of the bare name. */
function groupOf({ details }: Setting, { host, port }: LookUp): string {
  return `fix502-${plain(`${details['server-name']}-${host}-${port}`)}`;
}

function inGroup(setting: Setting, lookUp: LookUp): Partial<Change> {
  const { host, port } = lookUp;
  const group = groupOf(setting, lookUp);
  return {
    files: [groupFile(setting, lookUp)],
    edits: [
      nginxEdit(
        setting,
        setting.details['site-file'],
        sh`at '[a-z]+_pass' '${lookUp.from}'`,
        [
          sh`address ${group}`,
          sh`default proxy_set_header Host ${hostHeader(lookUp)}`,
          sh`default proxy_ssl_name ${host}`,
        ],
        {
          before: nginx`proxy_pass http://${host}:${port};`,
          after: nginx`
            proxy_set_header Host ${hostHeader(lookUp)};
            proxy_pass http://${group};
          `,
        },
      ),
    ],
    verify: [shown(setting, sh`server ${literal(host)}:${port} resolve;`), siteAnswers(setting)],
    notes: [
      'The Host header stays what it was, and over https the name that the certificate is compared with.',
      'From nginx 1.29.7 a group reuses connections to the application by default; if you do not want that, add “keepalive 0;” to it.',
    ],
  };
}

function groupFile(setting: Setting, lookUp: LookUp): NewFile {
  const group = groupOf(setting, lookUp);
  return {
    path: `${confFolder(setting)}/${group}.conf`,
    language: 'nginx',
    text: nginx`
      upstream ${group} {
          zone ${group} 64k;
          resolver ${lookUp.server};
          ${patience};
          server ${lookUp.host}:${lookUp.port} resolve;
      }
    `,
  };
}

/** As nginx sends it by default for a literal address. */
function hostHeader({ host, port }: LookUp): Text {
  return port === '80' || port === '443' ? nginx`${host}` : nginx`${host}:${port}`;
}

function inVariable(setting: Setting, lookUp: LookUp): Partial<Change> {
  const name = variable('upstream', lookUp.host);
  return {
    edits: [besideThePass(setting, lookUp, name)],
    verify: [
      shown(setting, sh`set [$]${new Text(name.source.slice(1))} ${literal(lookUp.host)};`),
      nowhereElse(setting, lookUp),
      siteAnswers(setting),
    ],
    notes: [
      'A line with a path after the host (a “/” is one) is left as it is, and Apply says so: with a variable nginx would send that path instead of the request’s own. Map it with rewrite … break; first, or update nginx to 1.27.3.',
      'If a resolver holds for the location already, it stays and Apply prints it: see that it names a server that knows the name.',
    ],
  };
}

/** The resolver stands beside the variable, so that neither can arrive without the other. */
function besideThePass(setting: Setting, { from, host, port, server }: LookUp, name: Text): Edit {
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`at '[a-z]+_pass' '${from}'`,
    [
      sh`address '${name}:${port}'`,
      sh`default resolver ${server}`,
      sh`default ${patience}`,
      sh`add set '${name}' ${host}`,
    ],
    {
      before: nginx`proxy_pass http://${host}:${port};`,
      after: nginx`
        resolver ${server};
        ${patience};
        set ${name} ${host};
        proxy_pass http://${name}:${port};
      `,
    },
  );
}

/** A reload alone makes the site answer once more; this asks whether the name will also be looked up next time. */
function shown(setting: Setting, line: Text): Command {
  return {
    run: nginxShows(setting, line),
    note: 'The line that makes nginx look the name up while it runs. No output: nginx does not read the changed file.',
  };
}

/** A name that stands literally anywhere else is looked up at start, and nginx uses that address for the variable too. */
function nowhereElse(setting: Setting, { host, port }: LookUp): Command {
  const colonPort = port === '80' || port === '443' ? `(:${port})?` : `:${port}`;
  const found = sh`_pass[[:space:]]+([a-z]+://)?${literal(host)}${new Text(colonPort)}[;/]`;
  return {
    run: nginxShowsNone(setting, found),
    note: 'Prints nothing. A line that it prints names the host literally; with it nginx never asks the DNS server for this name and port. Change that line like the first.',
  };
}
