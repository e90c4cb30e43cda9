/** Lets nginx's user, and nobody else, connect to the application's socket. */
import type { Facts } from '../../machines/facts.ts';
import { serviceDoes, siteAnswers } from './checks.ts';
import { unitSetting } from './drop-in.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { untilListening } from './socket-lines.ts';
import { ini, sh } from './text.ts';

/** What the kernel asks of a process that connects: search on every folder of the path, write on the socket (unix(7)). */
function nginxMayConnect({ details }: Setting): Command {
  return {
    run: sh`su -s /bin/sh ${details['nginx-user']} -c 'test -S ${details['socket-path']} && test -w ${details['socket-path']} && echo passes'`,
    expect: 'passes',
    note: 'nginx’s user may write to the socket, which is what connect() needs. If nothing is printed, the socket, or a folder above it, still keeps it out.',
  };
}

/** PHP-FPM gives a socket its rights when it makes it: at a start. The tool leaves the acl line out where no ACL is set. */
function pool(setting: Setting): Change {
  const { 'nginx-user': user, 'pool-name': name } = setting.details;
  const text = ini`
    [${name}]
    listen.acl_users = ${user}
    listen.owner = ${user}
    listen.group = ${user}
    listen.mode = 0660
  `;
  return {
    files: [poolFile(setting, 'socket', text)],
    test: [phpFpmTest(setting)],
    activate: [serviceDoes(setting, 'restart', phpFpmOf(setting).service)],
    verify: [nginxMayConnect(setting), siteAnswers(setting)],
    notes: [
      'A reload is not enough: PHP-FPM hands the open socket on, with the rights it has. The restart ends requests that are running.',
      'A pool with an ACL ignores owner and group, and says so only in its log. If yours has one, nginx’s user joins those in listen.acl_users. If it has none, Apply leaves that line out.',
    ],
  };
}

/** gunicorn sets the umask for its socket itself, to 0 unless told otherwise; all others take the service's. */
function service(setting: Setting): Change {
  const { service: unit, 'socket-path': socket, 'nginx-user': user } = setting.details;
  const umask =
    setting.facts['app-server'] === 'gunicorn' ? [] : [unitSetting(setting, unit, 'UMask', '0007')];
  const reloadUnits = { run: sh`systemctl daemon-reload` };
  const restart = serviceDoes(setting, 'restart', unit);
  return {
    commands: [unitSetting(setting, unit, 'Group', user), ...umask],
    test: [reloadUnits, { run: sh`systemd-analyze verify --man=no ${unit}.service` }],
    activate: [restart, untilListening(socket)],
    verify: [nginxMayConnect(setting), siteAnswers(setting)],
    deactivate: [reloadUnits, restart],
    notes: serviceNotes(setting),
  };
}

const ownGroup =
  'The service loses the group it had. If it reads files by way of that group, add a line SupplementaryGroups= with its name to a drop-in of your own.';
const byServer: Record<string, string> = {
  gunicorn:
    'gunicorn’s own --umask decides the socket’s mode: if it is set, it has to leave the group its write bit, as 007 does.',
  uwsgi:
    'A chmod-socket in uWSGI’s own file wins over UMask=: set chmod-socket = 660 there. Without die-on-term = true (or KillSignal=SIGQUIT in the unit) uWSGI takes systemd’s SIGTERM for a reload, and the restart waits for TimeoutStopSec=, 90 s by default.',
  other:
    'UMask= also holds for the files that the application writes: they are no longer readable for everybody.',
};

function serviceNotes({ facts }: Setting): string[] {
  const server = facts['app-server'];
  return [ownGroup, byServer[server ?? 'other'] ?? byServer['other']!];
}

/** FastCGI is spoken by PHP-FPM above all; every other protocol by a service of its own. */
function isPool(facts: Facts): boolean {
  const server = facts['app-server'];
  if (server !== undefined && server !== 'unknown') return server === 'php-fpm';
  const protocol = facts['upstream-protocol'];
  return protocol === undefined || protocol === 'fastcgi' || protocol === 'unknown';
}

/** A unix socket: nginx and the application are on one host. */
export const socketPermission: Snippet = {
  id: 'socket-permission',
  facts: ['app-server'],
  platforms: ['debian', 'rhel'],
  details: [
    'socket-path',
    'nginx-user',
    'pool-name',
    'php-version',
    'service',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (facts, platform) => ({
    'nginx-user': platform.nginxUser,
    'socket-path': isPool(facts) ? platform.phpFpm('8.2').socket : '/run/app/app.sock',
  }),
  about: ({ facts, details }) =>
    isPool(facts) ? `php${details['php-version']}-${details['pool-name']}` : details.service,
  change: (setting) => (isPool(setting.facts) ? pool(setting) : service(setting)),
};
