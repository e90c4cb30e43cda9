/** Starts the application's service, at boot too, and has it started again whenever it fails. */
import { siteAnswers } from './checks.ts';
import { dropIn } from './drop-in.ts';
import { phpFpmTest } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import { inContainer, unitOf } from './unit.ts';

/** systemd's own defaults: RestartSec 100 ms, and no more than 5 starts within 10 s (systemd.unit(5)). */
const pause = 2;

/** PHP-FPM removes a socket that nobody listens on by itself; most other programs refuse to start over one. */
function clearsSocket({ facts }: Setting): boolean {
  return facts['upstream-address'] === 'unix-socket' && facts['upstream-kind'] !== 'php-fpm';
}

function lines(setting: Setting): Text {
  const socket = setting.details['socket-path'];
  const clearing = clearsSocket(setting) ? [ini`ExecStartPre=+/bin/rm -f ${socket}`] : [];
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

function systemd(setting: Setting): Change {
  const unit = unitOf(setting);
  return {
    files: [dropIn(unit, 'start', lines(setting))],
    test: [{ run: sh`systemd-analyze verify --man=no ${unit}.service` }, ...configTest(setting)],
    activate: [
      {
        run: sh`systemctl daemon-reload && systemctl enable ${unit} && { systemctl reset-failed ${unit}; systemctl start ${unit}; }`,
        note: 'An error here is not the stop itself but its reason: “journalctl -u” with the unit’s name, the last 20 lines.',
      },
    ],
    verify: [
      { run: sh`systemctl is-active ${unit} && systemctl is-enabled ${unit}`, expect: 'active' },
      { run: sh`systemctl show -p Restart ${unit} | grep -x Restart=on-failure` },
      siteAnswers(setting),
    ],
    undo: [{ run: sh`systemctl stop ${unit}` }],
    deactivate: [{ run: new Text('systemctl daemon-reload') }],
    notes: systemdNotes(setting),
  };
}

function systemdNotes(setting: Setting): string[] {
  const notes = [
    `After a crash the service is back ${pause} s later. StartLimitIntervalSec=0 lets systemd try for as long as it takes; by default it gives up for good after 5 starts within 10 s.`,
    'Restart=on-failure does not fight you: after “systemctl stop” the service stays stopped.',
    'Rolling back stops the service again and leaves it enabled at boot; “systemctl disable” undoes that too.',
  ];
  if (!clearsSocket(setting)) return notes;
  return [
    ...notes,
    `${setting.details['socket-path']} is removed before each start, since a program that was killed leaves it behind. Leave that line out if a .socket unit of systemd makes the socket.`,
  ];
}

function openrc(setting: Setting): Change {
  const unit = unitOf(setting);
  return {
    commands: [{ run: sh`rc-update add ${unit} default` }],
    test: configTest(setting),
    activate: [{ run: sh`rc-service ${unit} zap; rc-service ${unit} start` }],
    verify: [{ run: sh`rc-service ${unit} status`, expect: 'started' }, siteAnswers(setting)],
    undo: [{ run: sh`rc-service ${unit} stop` }, { run: sh`rc-update del ${unit} default` }],
    deactivate: [],
    notes: [
      '“zap” makes OpenRC forget that it believes a crashed service to be started.',
      'OpenRC starts a crashed service again only if its script in /etc/init.d runs it with supervisor=supervise-daemon.',
    ],
  };
}

function compose(setting: Setting): Change {
  const service = unitOf(setting);
  return {
    commands: [{ run: sh`docker compose up -d ${service}` }],
    test: [],
    activate: [
      { run: sh`docker update --restart unless-stopped $(docker compose ps -q ${service})` },
    ],
    verify: [
      {
        run: sh`docker compose ps --status running -q ${service} | grep .`,
        note: 'The id of the running container. Nothing: docker compose logs --tail 50 says why it ended.',
      },
      siteAnswers(setting),
    ],
    deactivate: [{ run: sh`docker compose stop ${service}` }],
    notes: [
      'Run these in the folder of your compose.yaml.',
      `“docker update” lasts until the container is made anew. Write “restart: unless-stopped” under the service “${service}” in compose.yaml too; Compose’s default is “no”.`,
    ],
  };
}

export const startService: Snippet = {
  facts: ['upstream-kind', 'upstream-address'],
  details: [
    'service',
    'php-version',
    'socket-path',
    'container-service',
    'server-name',
    'request-path',
  ],
  examples: (facts) =>
    facts['upstream-kind'] === 'php-fpm' ? {} : { 'socket-path': '/run/app/app.sock' },
  change(setting) {
    if (inContainer(setting)) return compose(setting);
    return setting.platform.serviceManager === 'openrc' ? openrc(setting) : systemd(setting);
  },
};
