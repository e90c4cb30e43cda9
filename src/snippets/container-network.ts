/** Has nginx find a container by its service's name, whenever that moves, and has a stopped container run again. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses } from './edits.ts';
import { atRunTime } from './run-time-name.ts';
import type { Change, Command, Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh, yaml } from './text.ts';

/** Docker's own DNS server, in every network but the default bridge; its answers live 600 s unless told otherwise. */
const dockerDns = nginx`127.0.0.11 valid=10s`;

/** Where the configuration has the address now: nginx's own loopback, the container's address, or the name itself. */
function byName(setting: Setting): Change {
  const { 'upstream-host': now, 'upstream-port': from } = setting.details;
  const { 'container-service': host, 'listening-port': port } = setting.details;
  const listed = new Text(`${addresses(now, from)}|${addresses(host, from)}`);
  const { notes = [], ...change } = atRunTime(setting, {
    from: listed,
    host,
    port,
    server: dockerDns,
  });
  return {
    verify: [],
    ...change,
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    notes: [inFolder, fileNote, ...notes],
  };
}

/** Stopped, or never started again after a crash or a reboot: Compose’s default is `restart: "no"`. */
function started(setting: Setting): Change {
  const service = setting.details['container-service'];
  return {
    edits: [restarting(setting)],
    commands: [starting(setting)],
    test: [{ run: new Text('docker compose config -q') }],
    activate: [],
    verify: [
      {
        run: sh`docker inspect -f '{{.State.Status}} {{.HostConfig.RestartPolicy.Name}}' $(docker compose ps -q ${service}) | grep -E '^running (unless-stopped|always)'`,
        note: 'No output: the container ended again at once; “docker compose logs --tail 50” and the service’s name say why.',
      },
      siteAnswers(setting),
    ],
    notes: [
      inFolder,
      'unless-stopped starts the container again after a crash and when Docker starts at boot, but not after you have stopped it yourself. A service that has “always” keeps it.',
    ],
  };
}

function restarting({ details, run }: Setting): Edit {
  const { 'compose-file': file, 'container-service': service } = details;
  return {
    path: file,
    language: 'yaml',
    before: yaml`${service}:`,
    after: yaml`
      ${service}:
        restart: unless-stopped
    `,
    run: sh`${run} restarting ${file} ${service}`,
  };
}

/** On the way back a container that was stopped is stopped again, and one that ran goes on. */
function starting({ details, run }: Setting): Command {
  const service = details['container-service'];
  const ran = sh`docker compose ps -q --status running ${service} | grep -q .`;
  return {
    run: sh`${run} try "$(${ran} && echo : || echo 'docker compose stop ${service}')" docker compose up -d ${service}`,
  };
}

const inFolder =
  'Run these in the folder of your compose.yaml; the service nginx is called nginx there.';
const fileNote =
  'The file is the one on the host that is mounted into nginx’s container. A change made inside the container is lost when it is recreated.';
export const containerNetwork: Snippet = {
  id: 'container-network',
  platforms: ['container'],
  facts: ['service-state'],
  details: [
    'upstream-host',
    'upstream-port',
    'container-service',
    'listening-port',
    'site-file',
    'mounted-folder',
    'nginx-version',
    'compose-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'listening-port': '3000' }),
  change: (setting) =>
    setting.facts['service-state'] === 'stopped' ? started(setting) : byName(setting),
};
