/** Servers that can exchange their workers while the socket stays open. */
import { serviceCommand } from '../platforms/platforms.ts';
import { siteAnswers } from './checks.ts';
import { burst } from './deploy-burst.ts';
import { dropIn } from './drop-in.ts';
import { phpFpmOf, phpFpmTest, poolFile, poolShows } from './php-fpm.ts';
import type { Change, Setting } from './snippet.ts';
import { Text, ini, sh } from './text.ts';

/** PHP-FPM reloads on USR2; by default (process_control_timeout = 0) it kills the workers that are still at work. */
export function phpFpmReload(setting: Setting): Change {
  const fpm = phpFpmOf(setting);
  const seconds = Number(setting.details['request-seconds']);
  const reload = new Text(serviceCommand(setting.platform, 'reload', fpm.service));
  const text = ini`
    [global]
    process_control_timeout = ${seconds}s
  `;
  return {
    files: [poolFile(setting, 'reload', text, { about: '' })],
    test: [phpFpmTest(setting)],
    activate: [{ run: reload, note: 'This one reload still cuts off running requests.' }],
    verify: [
      poolShows(setting, sh`process_control_timeout`, seconds, sh`global`),
      siteAnswers(setting),
      burst(setting, reload),
    ],
    notes: [
      `Deploy with “${fpm.program} -t && ${reload}”, never with restart: a restart closes the socket and kills every worker, whatever process_control_timeout says. Without the test, a reload with an error in a pool file ends PHP-FPM.`,
      `Longer than ${seconds} s stays if it is set already. A reload waits that long for requests that run; new ones wait in the socket's queue meanwhile. Keep it below nginx's fastcgi_read_timeout, 60 s by default, or the queue turns into 504.`,
    ],
  };
}

const servers = {
  gunicorn:
    'gunicorn gives running requests its graceful_timeout, 30 s by default, then kills them. HUP loads your code anew; with --preload it does not, and a new version of gunicorn or Python needs a restart.',
  uwsgi:
    'uWSGI must run with “master = true”. It gives running requests its worker-reload-mercy, 60 s by default, then kills them.',
};

/** gunicorn and uWSGI exchange their workers on HUP, while the master keeps the socket open. */
export function hangUpReload(setting: Setting, server: keyof typeof servers): Change {
  const { service } = setting.details;
  const text = ini`
    [Service]
    ExecReload=
    ExecReload=/bin/kill -s HUP $MAINPID
  `;
  return {
    files: [dropIn(service, 'reload', text)],
    test: [{ run: sh`systemd-analyze verify --man=no ${service}.service` }],
    activate: [{ run: new Text('systemctl daemon-reload') }],
    verify: [
      siteAnswers(setting),
      { run: sh`systemctl show -p CanReload ${service} | grep -x CanReload=yes` },
      burst(setting, sh`systemctl reload-or-restart ${service}`),
    ],
    notes: [
      `Deploy with “systemctl reload ${service}”, never with restart. (The check uses reload-or-restart: without the drop-in it restarts, and fails.)`,
      'An ExecReload= that the unit has already is not used while this one is there.',
      servers[server],
    ],
  };
}
