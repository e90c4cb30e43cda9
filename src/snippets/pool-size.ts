/** Lets the application work on more requests at once: as many workers as the memory holds. */
import { serviceDoes } from './checks.ts';
import { environment, restartWithDropIn, unitVariable } from './drop-in.ts';
import { phpChildren } from './php-children.ts';
import { poolShows } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { aboutApplication } from './unit.ts';
import { uwsgiSetting } from './uwsgi-file.ts';
import { appServerOf } from './app-server.ts';
import { sizeOf, sumOf, workersRunning } from './workers.ts';

type Part = Omit<Change, 'on' | 'notes'> & { notes: string[] };

function phpFpm(setting: Setting, count: number): Part {
  return {
    ...phpChildren(setting, count),
    verify: [poolShows(setting, sh`pm.max_children`, count), siteAnswersThroughNginx(setting)],
    notes: [
      'A larger pm.max_children that is there already stays; Apply then prints “kept as it is”. With several pools, divide the memory among them.',
      'The database has to admit as many connections: MySQL’s max_connections is 151 by default, PostgreSQL’s 100.',
    ],
  };
}

/** For servers that read their number of workers from a variable. */
function byVariable(setting: Setting, count: number, command: Command): Omit<Part, 'notes'> {
  return {
    commands: [command],
    test: [],
    activate: [restartWithDropIn(setting.details.service)],
    verify: [running(setting, count), siteAnswersThroughNginx(setting)],
  };
}

function gunicorn(setting: Setting, count: number): Part {
  const option = `--workers=${count}`;
  return {
    ...byVariable(
      setting,
      count,
      environment(setting, setting.details.service, 'GUNICORN_CMD_ARGS', option),
    ),
    notes: [
      'Sync workers take one request each. If yours wait for others most of the time, threads cost less memory: --worker-class=gthread --threads=4.',
      'What GUNICORN_CMD_ARGS holds already stays; -w or --workers on the command line wins over it.',
    ],
  };
}

function uwsgi(setting: Setting, count: number): Part {
  return {
    edits: [uwsgiSetting(setting, 'processes', count, 1)],
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    verify: [running(setting, count), siteAnswersThroughNginx(setting)],
    notes: ['“workers” is another name for “processes”: take such a line out of the file.'],
  };
}

/** No number of the server's own: Puma and uvicorn read this variable, and programs that start their workers from it. */
function byConcurrency(setting: Setting, count: number): Part {
  const { service } = setting.details;
  return {
    ...byVariable(
      setting,
      count,
      unitVariable(setting, service, 'WEB_CONCURRENCY', count, 'at-least'),
    ),
    notes: [
      'Puma and uvicorn read WEB_CONCURRENCY. A Node program uses it only if its code starts so many cluster workers; one without cluster has a single loop, and no number changes that.',
    ],
  };
}

/** A worker too few fails as well: then the old number is still in force. */
function running(setting: Setting, count: number): Command {
  return {
    ...workersRunning(setting, count),
    note: 'Fewer: the command line sets another number, or they are still starting; run it again. More: a larger number was there and stays.',
  };
}

const parts = {
  'php-fpm': phpFpm,
  gunicorn,
  uwsgi,
  node: byConcurrency,
  other: byConcurrency,
};

export const poolSize: Snippet = {
  id: 'pool-size',
  platforms: ['debian', 'rhel'],
  facts: ['app-server', 'upstream-protocol'],
  details: [
    'memory-mb',
    'worker-mb',
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
    const size = sizeOf(setting);
    const part = parts[appServerOf(setting)](setting, size.count);
    return { on: 'application', ...part, notes: [sumOf(size), ...part.notes] };
  },
};
