/** Gives a burst of connections room to wait: the application's backlog, and the kernel's ceiling for it. */
import { appServerOf } from './app-server.ts';
import { serviceDoes, siteAnswers } from './checks.ts';
import { dropIn, restartWithDropIn } from './drop-in.ts';
import { kernelSetting } from './kernel-setting.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { ini, sh } from './text.ts';
import { uwsgiSetting } from './uwsgi-file.ts';

type Part = Pick<Change, 'files' | 'edits' | 'test' | 'activate'> & { notes: string[] };

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
      'From PHP 8.2 on the default is the kernel’s ceiling: a number below it shortens the queue.',
    ],
  };
}

function gunicorn({ details }: Setting): Part {
  const text = ini`
    [Service]
    Environment=GUNICORN_CMD_ARGS=--backlog=${details.backlog}
  `;
  return {
    files: [dropIn(details.service, 'backlog', text)],
    test: [],
    activate: [restartWithDropIn(details.service)],
    notes: [
      'gunicorn’s default is 2048. Arguments that GUNICORN_CMD_ARGS holds already have to be repeated; a --backlog on the command line wins.',
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
      'uWSGI’s default is 100. It refuses to start with a number above net.core.somaxconn, so the kernel’s ceiling is raised first.',
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
    run: sh`${listening} | sort -n | tail -1 | grep -x ${details.backlog}`,
    expect: details.backlog,
    note: 'The backlog in force. Another number: the smaller of the application’s setting and net.core.somaxconn counts.',
  };
}

const parts = { 'php-fpm': phpFpm, gunicorn, uwsgi, node: other, other };

export const listenBacklog: Snippet = {
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
    'server-name',
    'request-path',
  ],
  change(setting): Change {
    const ceiling = Math.max(usualCeiling, Number(setting.details.backlog));
    const kernel = kernelSetting('net.core.somaxconn', ini`${ceiling}`);
    const part = parts[appServerOf(setting)](setting);
    return {
      ...part,
      files: [...kernel.files!, ...(part.files ?? [])],
      commands: kernel.commands,
      undo: kernel.undo!,
      verify: [inForce(setting), siteAnswers(setting)],
      notes: [
        `The backlog becomes ${setting.details.backlog}, the kernel’s ceiling (net.core.somaxconn) ${ceiling}: the smaller of the two is what counts. Where “sysctl net.core.somaxconn” prints more than that, enter what it prints.`,
        ...part.notes,
      ],
    };
  },
};
