/** The timer inside each application server that ends a worker in the middle of a request. */
import { serviceDoes } from './checks.ts';
import { environment } from './drop-in.ts';
import { optionInForce, variableInForce } from './drop-in-force.ts';
import { phpFpmOf, phpFpmTest, poolFile, poolShows } from './php-fpm.ts';
import { uwsgiHas, uwsgiSetting } from './uwsgi-file.ts';
import { plain } from './snippet.ts';
import type { Change, Command, Setting } from './snippet.ts';
import { ini, js, sh } from './text.ts';
import type { AppServer } from './app-server.ts';
import type { Chain } from './worker-timeouts.ts';

type Inner = Omit<Change, 'on' | 'deactivate' | 'notes'> & { notes: string[] };

export const appServers: Record<AppServer, (setting: Setting, chain: Chain) => Inner> = {
  'php-fpm': phpFpm,
  gunicorn,
  uwsgi,
  node,
  other,
};

function phpFpm(setting: Setting, chain: Chain): Inner {
  const { details } = setting;
  const text = ini`
    [${details['pool-name']}]
    php_value[max_execution_time] = ${chain.request}
    request_terminate_timeout = ${chain.worker}s
  `;
  return {
    files: [poolFile(setting, 'timeouts', text)],
    test: [phpFpmTest(setting)],
    activate: [serviceDoes(setting, 'reload', phpFpmOf(setting).service)],
    verify: [poolShows(setting, sh`request_terminate_timeout`, chain.worker)],
    notes: [
      `PHP itself ends a script after ${chain.request} s of its own computing, with a 500 and a line that names the script. Waiting for a database does not count for that timer, and a script can set another with set_time_limit().`,
      `PHP-FPM kills the worker ${chain.worker} s after the request began, whatever it waits for; nginx makes that a 502. A longer time that is set already stays, and so does 0, which is no limit.`,
    ],
  };
}

function gunicorn(setting: Setting, chain: Chain): Inner {
  const { service } = setting.details;
  return {
    commands: [environment(setting, service, 'GUNICORN_CMD_ARGS', `--timeout=${chain.worker}`)],
    test: [
      {
        run: sh`! systemctl show -p ExecStart ${service} | grep -oE ' (-t ?|--timeout[ =])[0-9]+'`,
        note: 'No output and no error: good. If it prints a timeout, that one stands on the command line and wins over this variable; change it there, with “systemctl edit --full”.',
      },
    ],
    activate: [restart(setting)],
    verify: [optionInForce(service, 'GUNICORN_CMD_ARGS', '--timeout', chain.worker, '-t')],
    notes: [
      `gunicorn kills a sync worker that has not come back for ${chain.worker} s; its default is 30 s. What GUNICORN_CMD_ARGS holds already stays.`,
    ],
  };
}

function uwsgi(setting: Setting, chain: Chain): Inner {
  return {
    edits: [uwsgiSetting(setting, 'harakiri', chain.worker, 30)],
    test: [],
    activate: [restart(setting)],
    verify: [uwsgiHas(setting, 'harakiri', chain.worker)],
    notes: [
      `uWSGI kills the worker ${chain.worker} s after the request began (harakiri); without the line it never does.`,
    ],
  };
}

/** nginx and Node read it as their own users, so it is readable for all whatever root's umask is. */
function node(setting: Setting, chain: Chain): Inner {
  const { service, 'app-folder': folder } = setting.details;
  const preload = `${folder}/fix502-timeouts-${plain(service)}.cjs`;
  const option = `--require=${preload}`;
  return {
    files: [
      {
        path: preload,
        language: 'js',
        text: js`
          // Gives each request's socket ${chain.worker} s of silence, whatever server.setTimeout() says.
          require('node:diagnostics_channel').subscribe('http.server.request.start', ({ socket }) => {
            socket.setTimeout(${chain.worker * 1000});
          });
        `,
      },
    ],
    commands: [environment(setting, service, 'NODE_OPTIONS', option)],
    test: [],
    activate: [restart(setting)],
    verify: [variableInForce(service, 'NODE_OPTIONS', option)],
    notes: [
      `Node destroys a socket on which nothing moved for ${chain.worker} s. Its default is never; versions before 13 had 120 s.`,
      `This is a stopgap that needs no change of the program. The lasting one is a line in it: server.setTimeout(${chain.worker * 1000}).`,
      'If the program waits longer already, you do not need this: the line would make it wait less.',
    ],
  };
}

function other(_: Setting, chain: Chain): Inner {
  return {
    test: [],
    activate: [],
    verify: [],
    notes: [
      `This is nginx’s part only. Set your application server’s own limit for one request to ${chain.worker} s, and restart it.`,
    ],
  };
}

function restart(setting: Setting): Command {
  const { run } = serviceDoes(setting, 'restart', setting.details.service);
  return { run: sh`systemctl daemon-reload && ${run}` };
}
