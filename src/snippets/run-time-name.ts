/** Makes nginx look up, while it runs, a name that stands literally after proxy_pass and was looked up at start only. */
import { serviceCommand } from '../platforms/platforms.ts';
import { nginxShows, siteAnswers } from './checks.ts';
import { atLeast } from './nginx-version.ts';
import type { Change, Command, Edit, NewFile, Setting } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** `server … resolve` and `resolver` inside `upstream { }` came with 1.27.3; before, a variable has the same effect. */
export function atRunTime(setting: Setting, inHttp: NewFile, lookUp: Text): Partial<Change> {
  const change = atLeast(setting.details['nginx-version'], '1.27.3')
    ? inGroup(setting, lookUp)
    : inVariable(setting, inHttp);
  if (setting.facts['name-error'] !== 'at-start') return change;
  // nginx refuses the old file, so after rolling back there is nothing to reload.
  const notes = [...(change.notes ?? []), refusedAgain];
  return { ...change, notes, activate: [startOrReload(setting)], deactivate: [] };
}

const refusedAgain =
  'After rolling back nginx refuses its configuration as before; one that runs keeps the one it has until it is stopped.';

function inGroup(setting: Setting, lookUp: Text): Partial<Change> {
  const { 'upstream-name': host, 'upstream-port': port } = setting.details;
  const text = nginx`
    upstream ${host} {
        zone fix502 64k;
        ${lookUp}
        server ${host}:${port} resolve;
    }
  `;
  const path = `${setting.platform.confFolder}/fix502-upstream.conf`;
  return {
    files: [{ path, language: 'nginx', text }],
    edits: [withoutPort(setting)],
    verify: [shown(setting, sh`server ${literal(host)}:${port} resolve;`), siteAnswers(setting)],
    notes: [
      'The group is named like the host, so that the Host header and the name in a TLS handshake stay what they are, but for the port.',
      'From nginx 1.29.7 a group reuses connections to the application by default; if you do not want that, add “keepalive 0;” to it.',
    ],
  };
}

/** The group brings the port; nginx refuses a second one. */
function withoutPort({ details }: Setting): Edit {
  const { 'site-file': file, 'upstream-name': host, 'upstream-port': port } = details;
  const found = sh`proxy_pass (https?)://${literal(host)}(:${port})?([;/])`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`proxy_pass http://${host}:${port};`,
    after: nginx`proxy_pass http://${host};`,
    run: sh`grep -nE '${found}' ${file} && sed -i -E 's#${found}#proxy_pass \1://${host}\3#' "\$(realpath ${file})"`,
  };
}

const variable = new Text('$fix502_upstream');

function inVariable(setting: Setting, inHttp: NewFile): Partial<Change> {
  const { 'site-file': file, 'upstream-name': host, 'upstream-port': port } = setting.details;
  const found = sh`proxy_pass (https?)://${literal(host)}(:[0-9]+)?;`;
  const assignment = nginx`set ${variable} ${host};`;
  const edit: Edit = {
    path: file,
    language: 'nginx',
    before: nginx`proxy_pass http://${host}:${port};`,
    after: nginx`${assignment} proxy_pass http://${variable}:${port};`,
    run: sh`grep -nE '${found}' ${file} && sed -i -E 's#${found}#${assignment} proxy_pass \1://${variable}\2;#' "\$(realpath ${file})"`,
  };
  return {
    files: [inHttp],
    edits: [edit],
    verify: [
      shown(setting, sh`set [$]fix502_upstream ${literal(host)};`),
      nowhereElse(setting),
      siteAnswers(setting),
    ],
    notes: [
      'The command that changes the file prints the lines it found. None: proxy_pass has a path after the host (a “/” is one). With a variable nginx would send that path instead of the request’s own; map it with rewrite first, or update nginx to 1.27.3.',
      'If nginx -t says that the resolver directive is a duplicate, http { } has one already: remove the new file, and see that the one you have names a server that knows the name.',
    ],
  };
}

/** A reload alone makes the site answer once more; this asks whether the name will also be looked up next time. */
function shown(setting: Setting, line: Text): Command {
  return {
    run: sh`${nginxShows(setting)} | grep -E '${line}'`,
    note: 'The line that makes nginx look the name up while it runs. No output: nginx does not read the changed file.',
  };
}

/** A name that stands literally anywhere else is looked up at start, and nginx uses that address for the variable too. */
function nowhereElse(setting: Setting): Command {
  const found = sh`_pass [a-z]+://${literal(setting.details['upstream-name'])}(:[0-9]+)?[;/]`;
  return {
    run: sh`! ${nginxShows(setting)} | grep -E '${found}'`,
    note: 'Prints nothing. A line that it prints names the host literally; with it nginx never asks the DNS server for this name and port. Change that line like the first.',
  };
}

/** A host name as a pattern of grep and sed, in which a dot is only a dot. */
function literal(host: string): Text {
  return new Text(nginx`${host}`.source.replaceAll('.', '[.]'));
}

export function startOrReload({ platform }: Setting): Command {
  const run =
    platform.serviceManager === 'systemd'
      ? 'systemctl reload-or-restart nginx'
      : serviceCommand(platform, 'restart', 'nginx');
  return { run: new Text(run) };
}
