/** Starts the application's service, at boot too, and has it started again whenever it fails. */
import { siteAnswers } from './checks.ts';
import { dropIn } from './drop-in.ts';
import { phpFpmTest } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { inContainer, unitDoes, unitOf } from './unit.ts';

/** systemd's own defaults: RestartSec 100 ms, and no more than 5 starts within 10 s (systemd.unit(5)). */
const pause = 2;

/** PHP-FPM removes a socket that nobody listens on by itself; most other programs refuse to start over one. */
function clearsSocket({ facts }: Setting): boolean {
  return facts['upstream-address'] === 'unix-socket' && facts['upstream-kind'] !== 'php-fpm';
}

/** Whatever the path is, nothing but a socket is removed. */
function lines(setting: Setting): Text {
  const socket = setting.details['socket-path'];
  const clearing = clearsSocket(setting)
    ? [ini`ExecStartPre=+/bin/sh -c 'test ! -S ${socket} || rm -f ${socket}'`]
    : [];
  return ini`
    [Unit]
    StartLimitIntervalSec=0

    [Service]
    ${clearing}
    Restart=on-failure
    RestartSec=${pause}s
  `;
}

/** PHP-FPM tells what is wrong with its configuration before it is started. */
function configTest(setting: Setting): Command[] {
  return setting.facts['upstream-kind'] === 'php-fpm' ? [phpFpmTest(setting)] : [];
}

/** nginx may be the very service that is started. */
function answers(setting: Setting): Pick<Change, 'on' | 'verify'> {
  return unitOf(setting) === 'nginx'
    ? { verify: [siteAnswers(setting)] }
    : { on: 'application', verify: [siteAnswersThroughNginx(setting)] };
}

const reloadUnits: Command = { run: new Text('systemctl daemon-reload') };

function systemd(setting: Setting): Change {
  const unit = unitOf(setting);
  const { verify, ...on } = answers(setting);
  return {
    ...on,
    files: [dropIn(unit, 'start', lines(setting))],
    test: [
      reloadUnits,
      { run: sh`systemd-analyze verify --man=no ${unit}.service` },
      ...configTest(setting),
    ],
    activate: [
      {
        ...unitDoes(setting, unit, 'enable', 'start'),
        note: 'If this fails, it does not start for the reason that stopped it before. “journalctl -n 20 -u” with the unit’s name shows it.',
      },
    ],
    verify: [
      { run: sh`systemctl is-active ${unit} && systemctl is-enabled ${unit}`, expect: 'active' },
      { run: sh`systemctl show -p Restart ${unit} | grep -x Restart=on-failure` },
      ...verify,
    ],
    deactivate: [reloadUnits],
    notes: systemdNotes(setting),
  };
}

function systemdNotes(setting: Setting): string[] {
  const notes = [
    `After a crash the service is back ${pause} s later. StartLimitIntervalSec=0 lets systemd try for as long as it takes; by default it gives up for good after 5 starts within 10 s.`,
    'Restart=on-failure does not fight you: after “systemctl stop” the service stays stopped.',
    'Rolling back stops and disables the service only if it was stopped or disabled before.',
  ];
  if (!clearsSocket(setting)) return notes;
  return [
    ...notes,
    `If ${setting.details['socket-path']} is a socket, it is removed before each start, since a program that was killed leaves it behind. Leave that line out if a .socket unit of systemd makes the socket.`,
  ];
}

function openrc(setting: Setting): Change {
  const unit = unitOf(setting);
  const { verify, ...on } = answers(setting);
  return {
    ...on,
    commands: [unitDoes(setting, unit, 'enable')],
    test: configTest(setting),
    activate: [unitDoes(setting, unit, 'start')],
    verify: [{ run: sh`rc-service ${unit} status`, expect: 'started' }, ...verify],
    deactivate: [],
    notes: [
      'If the service crashed, OpenRC still believes it to be started. The tool makes it forget that (“zap”) first.',
      'OpenRC starts a crashed service again only if its script in /etc/init.d runs it with supervisor=supervise-daemon.',
    ],
  };
}

/** The way back is what the container was like: running or not, with its own policy. */
function compose(setting: Setting): Change {
  const { run } = setting;
  const service = unitOf(setting);
  const running = sh`docker compose ps --status running -q ${service} | grep -q .`;
  const policy = new Text(`docker inspect -f '{{or .HostConfig.RestartPolicy.Name "no"}}'`);
  return {
    commands: [
      {
        run: sh`${run} try "docker compose $(${running} && echo up -d || echo stop) ${service}" docker compose up -d ${service}`,
      },
    ],
    test: [],
    activate: [
      {
        run: sh`
          id=$(docker compose ps -q ${service}) && ${run} try "docker update --restart $(${policy} $id) $id || :" docker update --restart unless-stopped $id`,
      },
    ],
    verify: [
      {
        run: sh`docker compose ps --status running -q ${service} | grep .`,
        note: 'The id of the running container. Nothing: docker compose logs --tail 50 says why it ended.',
      },
      siteAnswers(setting),
    ],
    deactivate: [],
    notes: [
      'Run these in the folder of your compose.yaml, the way back too.',
      `“docker update” lasts until the container is made anew. Write “restart: unless-stopped” under the service “${service}” in compose.yaml too; Compose’s default is “no”.`,
    ],
  };
}

export const startService: Snippet = {
  id: 'start-service',
  facts: ['upstream-kind', 'upstream-address'],
  details: [
    'service',
    'php-version',
    'socket-path',
    'container-service',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (facts) => ({
    ...sameHost,
    ...(facts['upstream-kind'] !== 'php-fpm' && { 'socket-path': '/run/app/app.sock' }),
  }),
  about: ({ facts, details }) => {
    if (facts['upstream-kind'] === 'container') return details['container-service'];
    return facts['upstream-kind'] === 'php-fpm' ? `php${details['php-version']}` : details.service;
  },
  change(setting) {
    if (inContainer(setting)) return compose(setting);
    return setting.platform.serviceManager === 'openrc' ? openrc(setting) : systemd(setting);
  },
};
