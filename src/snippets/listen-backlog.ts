/** Gives a burst of connections room to wait: the application's backlog, and the kernel's ceiling for it. */
import { appServerOf } from './app-server.ts';
import { serviceDoes } from './checks.ts';
import { environment, restartWithDropIn } from './drop-in.ts';
import { kernelSetting } from './kernel-setting.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { ini, sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { aboutApplication } from './unit.ts';
import { uwsgiSetting } from './uwsgi-file.ts';

type Part = Pick<Change, 'files' | 'edits' | 'commands' | 'test' | 'activate'> & {
  notes: string[];
};

/** The kernel's own default since Linux 5.4; 128 before. A lower ceiling than that is never set here. */
const usualCeiling = 4096;

function phpFpm(setting: Setting): Part {
  const { details } = setting;
  const text = ini`
    [${details['pool-name']}]
    listen.backlog = ${details.backlog}
  `;
  return {
    files: [poolFile(setting, 'backlog', text)],
    test: [phpFpmTest(setting)],
    activate: [serviceDoes(setting, 'restart', phpFpmOf(setting).service)],
    notes: [
      'A restart, not a reload: on a reload PHP-FPM keeps the socket it has, and with it the old backlog.',
      'From PHP 8.2 on the default is the kernel’s ceiling (-1). Apply then keeps it and says so.',
    ],
  };
}

function gunicorn(setting: Setting): Part {
  const { service, backlog } = setting.details;
  return {
    commands: [environment(setting, service, 'GUNICORN_CMD_ARGS', `--backlog=${backlog}`)],
    test: [],
    activate: [restartWithDropIn(service)],
    notes: [
      'gunicorn’s default is 2048. What GUNICORN_CMD_ARGS holds already stays; a --backlog on the command line wins over it.',
    ],
  };
}

function uwsgi(setting: Setting): Part {
  const backlog = Number(setting.details.backlog);
  return {
    edits: [uwsgiSetting(setting, 'listen', backlog, 100)],
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    notes: [
      'uWSGI’s default is 100. It refuses to start with a number above net.core.somaxconn, so the kernel’s ceiling is raised before the restart.',
    ],
  };
}

function other(setting: Setting): Part {
  return {
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    notes: [
      `This is the kernel’s part only. Set the application’s own backlog to ${setting.details.backlog} in its code or configuration first (in Node: the third argument of listen(), 511 by default).`,
    ],
  };
}

/** The kernel's view of it: Send-Q of a listening socket is its backlog, after the ceiling was applied. */
function inForce({ facts, details }: Setting): Command {
  const unix = facts['upstream-address'] === 'unix-socket';
  const listening = unix
    ? sh`ss -Hlx | awk '$5 == "${details['socket-path']}" { print $4 }'`
    : sh`ss -Hltn 'sport = :${details['upstream-port']}' | awk '{ print $3 }'`;
  return {
    run: sh`${listening} | sort -n | tail -n 1 | awk '{ print "backlog", $1; n = $1 } END { exit n < ${details.backlog} }'`,
    expect: 'backlog',
    note: 'The backlog in force. A larger one was there already and stays. A smaller one: the smaller of the application’s setting and net.core.somaxconn counts.',
  };
}

const parts = { 'php-fpm': phpFpm, gunicorn, uwsgi, node: other, other };

export const listenBacklog: Snippet = {
  id: 'listen-backlog',
  platforms: ['debian', 'rhel'],
  facts: ['app-server', 'upstream-address', 'upstream-protocol'],
  details: [
    'backlog',
    'socket-path',
    'upstream-port',
    'service',
    'php-version',
    'pool-name',
    'uwsgi-file',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => sameHost,
  about: aboutApplication,
  change(setting): Change {
    const ceiling = Math.max(usualCeiling, Number(setting.details.backlog));
    const { commands = [], notes, ...part } = parts[appServerOf(setting)](setting);
    return {
      on: 'application',
      ...part,
      commands: [kernelSetting(setting, 'net.core.somaxconn', ceiling), ...commands],
      verify: [inForce(setting), siteAnswersThroughNginx(setting)],
      notes: [
        `The backlog becomes ${setting.details.backlog}, the kernel’s ceiling (net.core.somaxconn) ${ceiling}: the smaller of the two is what counts. Larger numbers that are there already stay.`,
        ...notes,
      ],
    };
  },
};
