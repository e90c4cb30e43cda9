/** Lets the application work on more requests at once: as many workers as the memory holds. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { numbers, sum, workersRunning } from './memory-limits.ts';
import { poolFile } from './php-pool-file.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import { uwsgiSetting } from './uwsgi-file.ts';
import { appServerOf } from './worker-timeouts.ts';

type Part = Omit<Change, 'notes'> & { notes: string[] };

function phpFpm(setting: Setting, count: number): Part {
  const php = setting.platform.phpFpm(setting.details['php-version']);
  const line = `pm.max_children = ${count}`;
  return {
    files: [poolFile(php.poolFolder, setting.details['pool-name'], count)],
    test: [{ run: sh`${php.program} -t`, expect: 'test is successful' }],
    activate: [serviceDoes(setting, 'reload', php.service)],
    verify: [
      { run: sh`${php.program} -tt 2>&1 | grep -F '${new Text(line)}'`, expect: line },
      siteAnswers(setting),
    ],
    notes: [
      'With several pools, divide the memory among them.',
      'The database has to admit as many connections: MySQL’s max_connections is 151 by default, PostgreSQL’s 100.',
    ],
  };
}

function gunicorn(setting: Setting, count: number): Part {
  const { service } = setting.details;
  const restart = sh`systemctl daemon-reload && systemctl restart ${service}`;
  return {
    files: [
      {
        path: `/etc/systemd/system/${service}.service.d/fix502-workers.conf`,
        language: 'ini',
        text: ini`
          [Service]
          Environment=GUNICORN_CMD_ARGS=--workers=${count}
        `,
      },
    ],
    test: [],
    activate: [{ run: restart }],
    verify: [running(setting, count), siteAnswers(setting)],
    notes: [
      'Sync workers take one request each. If yours wait for others most of the time, threads cost less memory: --worker-class=gthread --threads=4.',
      'Arguments that GUNICORN_CMD_ARGS holds already have to be repeated; -w or --workers on the command line wins.',
    ],
  };
}

function uwsgi(setting: Setting, count: number): Part {
  return {
    edits: [uwsgiSetting(setting, 'processes', count, 1)],
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    verify: [running(setting, count), siteAnswers(setting)],
    notes: ['“workers” is another name for “processes”: take such a line out of the file.'],
  };
}

/** No number of the server's own: Puma and uvicorn read this variable, and programs that start their workers from it. */
function byEnvironment(setting: Setting, count: number): Part {
  const { service } = setting.details;
  return {
    files: [
      {
        path: `/etc/systemd/system/${service}.service.d/fix502-workers.conf`,
        language: 'ini',
        text: ini`
          [Service]
          Environment=WEB_CONCURRENCY=${count}
        `,
      },
    ],
    test: [],
    activate: [{ run: sh`systemctl daemon-reload && systemctl restart ${service}` }],
    verify: [running(setting, count), siteAnswers(setting)],
    notes: [
      'Puma and uvicorn read WEB_CONCURRENCY. A Node program uses it only if its code starts so many cluster workers; one without cluster has a single loop, and no number changes that.',
    ],
  };
}

/** A worker too few fails as well: then the old number is still in force. */
function running(setting: Setting, count: number) {
  const { run, expect } = workersRunning(setting, count);
  return {
    run: new Text(run.source.replace('-ge 1', `-ge ${count}`)),
    ...(expect && { expect }),
    note: 'Another number: the command line sets it too, or they are still starting; ask again.',
  };
}

const parts = {
  'php-fpm': phpFpm,
  gunicorn,
  uwsgi,
  node: byEnvironment,
  other: byEnvironment,
};

export const poolSize: Snippet = {
  platforms: ['debian', 'rhel'],
  facts: ['app-server', 'upstream-protocol'],
  details: [
    'memory-mb',
    'worker-mb',
    'service',
    'php-version',
    'pool-name',
    'uwsgi-file',
    'server-name',
    'request-path',
  ],
  change(setting): Change {
    const size = numbers(setting);
    const part = parts[appServerOf(setting)](setting, size.count);
    return { ...part, notes: [sum(size), ...part.notes] };
  },
};
