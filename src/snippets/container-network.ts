/** Has nginx find a container by its service's name, whenever that moves, and has a stopped container run again. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { hostPattern, literal, replaceInPlace } from './in-place.ts';
import { atLeast } from './nginx-version.ts';
import type { Change, Command, Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh, yaml } from './text.ts';

/** Docker's own DNS server, in every network but the default bridge; its answers live 600 s unless told otherwise. */
const dockerDns = nginx`resolver 127.0.0.11 valid=10s;`;

const variable = new Text('$fix502_upstream');

/** `server … resolve` and `resolver` inside `upstream { }` came with nginx 1.27.3; before, a variable has the same effect. */
function byName(setting: Setting): Change {
  const group = atLeast(setting.details['nginx-version'], '1.27.3');
  return {
    edits: [group ? inGroup(setting) : inVariable(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [looksUp(), siteAnswers(setting)],
    notes: [inFolder, fileNote, ...(group ? [] : [slashNote])],
  };
}

/** Where the configuration has the address now: nginx's own loopback, the container's address, or the name itself. */
function passPattern({ details }: Setting, end: Text): Text {
  const { 'upstream-host': host, 'container-service': service, 'upstream-port': port } = details;
  const hosts = new Text(`(${hostPattern(host)}|${literal(service)})`);
  return sh`([a-z]+_pass[[:space:]]+)([a-z]+://)?${hosts}:${literal(port)}${end}`;
}

function inVariable(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': from } = setting.details;
  const { 'container-service': service, 'listening-port': port } = setting.details;
  const lookUp = nginx`${dockerDns} set ${variable} ${service};`;
  const pattern = passPattern(setting, new Text(';'));
  return {
    path: file,
    language: 'nginx',
    before: nginx`proxy_pass http://${host}:${from};`,
    after: nginx`${lookUp} proxy_pass http://${variable}:${port};`,
    run: replaceInPlace(file, pattern, sh`${lookUp} \1\2${variable}:${port};`),
  };
}

/** The group stands before the server block; it is named like the service, so that the Host header hardly changes. */
function inGroup(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': from } = setting.details;
  const { 'container-service': service, 'listening-port': port } = setting.details;
  const lines = nginx`zone ${service} 64k; ${dockerDns} server ${service}:${port} resolve;`;
  const group = nginx`upstream ${service} { ${lines} }`;
  const pattern = passPattern(setting, new Text('([;/])'));
  return {
    path: file,
    language: 'nginx',
    before: nginx`proxy_pass http://${host}:${from};`,
    after: nginx`
      ${group}
      proxy_pass http://${service};
    `,
    run: replaceInPlace(file, pattern, sh`\1\2${service}\5`, group),
  };
}

/** A reload alone makes the site answer once more; this asks whether the name will also be looked up next time. */
function looksUp(): Command {
  return {
    run: sh`docker compose exec -T nginx nginx -T 2>/dev/null | grep -F '${dockerDns}'`,
    note: 'The line that makes nginx ask Docker for the address while it runs. No output: nginx does not read the changed file.',
  };
}

/** Stopped, or never started again after a crash or a reboot: Compose’s default is `restart: "no"`. */
function started(setting: Setting): Change {
  const service = setting.details['container-service'];
  return {
    edits: [restarting(setting)],
    test: [{ run: new Text('docker compose config -q') }],
    activate: [{ run: sh`docker compose up -d ${service}` }],
    verify: [
      {
        run: sh`docker inspect -f '{{.State.Status}} {{.HostConfig.RestartPolicy.Name}}' $(docker compose ps -q ${service}) | grep -E '^running (unless-stopped|always)'`,
        note: 'No output: the container ended again at once; “docker compose logs --tail 50” and the service’s name say why.',
      },
      siteAnswers(setting),
    ],
    deactivate: [{ run: sh`docker compose stop ${service}` }],
    notes: [
      inFolder,
      'unless-stopped starts the container again after a crash and when Docker starts at boot, but not after you have stopped it yourself.',
      'The service’s line is looked for with two or four spaces before it, as Compose files are usually written.',
    ],
  };
}

function restarting({ details }: Setting): Edit {
  const { 'compose-file': file, 'container-service': service } = details;
  const pattern = sh`^( {2}| {4})${literal(service)}:[[:space:]]*$`;
  const add = replaceInPlace(file, pattern, new Text('&\\n\\1\\1restart: unless-stopped'));
  return {
    path: file,
    language: 'yaml',
    before: yaml`${service}:`,
    after: yaml`
      ${service}:
        restart: unless-stopped
    `,
    run: sh`docker compose config ${service} | grep -E '^    restart:' || { ${add}; }`,
  };
}

const inFolder =
  'Run these in the folder of your compose.yaml; the service nginx is called nginx there.';
const fileNote =
  'The file is the one on the host that is mounted into nginx’s container. A change made inside the container is lost when it is recreated.';
const slashNote =
  'If the command that changes the file prints nothing, nginx has a path after the port (a “/” is one): with a variable it would send that path instead of the request’s own. Map it with rewrite first, or update nginx to 1.27.3.';

export const containerNetwork: Snippet = {
  platforms: ['container'],
  facts: ['service-state'],
  details: [
    'upstream-host',
    'upstream-port',
    'container-service',
    'listening-port',
    'site-file',
    'nginx-version',
    'compose-file',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'site-file': '/srv/site/nginx/default.conf', 'listening-port': '3000' }),
  change: (setting) =>
    setting.facts['service-state'] === 'stopped' ? started(setting) : byName(setting),
};
