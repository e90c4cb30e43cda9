/** Lets the application work on more requests at once: as many workers as the memory holds. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { dropIn, restartWithDropIn } from './drop-in.ts';
import { phpChildren } from './php-children.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { ini } from './text.ts';
import type { Text } from './text.ts';
import { uwsgiSetting } from './uwsgi-file.ts';
import { appServerOf } from './app-server.ts';
import { sizeOf, sumOf, workersRunning } from './workers.ts';

type Part = Omit<Change, 'notes'> & { notes: string[] };

function phpFpm(setting: Setting, count: number): Part {
  return {
    ...phpChildren(setting, count),
    notes: [
      'With several pools, divide the memory among them.',
      'The database has to admit as many connections: MySQL’s max_connections is 151 by default, PostgreSQL’s 100.',
    ],
  };
}

/** For servers that read their number of workers from a variable. */
function byVariable(setting: Setting, count: number, variable: Text): Omit<Part, 'notes'> {
  const { service } = setting.details;
  const text = ini`
    [Service]
    Environment=${variable}
  `;
  return {
    files: [dropIn(service, 'workers', text)],
    test: [],
    activate: [restartWithDropIn(service)],
    verify: [running(setting, count), siteAnswers(setting)],
  };
}

function gunicorn(setting: Setting, count: number): Part {
  return {
    ...byVariable(setting, count, ini`GUNICORN_CMD_ARGS=--workers=${count}`),
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
function byConcurrency(setting: Setting, count: number): Part {
  return {
    ...byVariable(setting, count, ini`WEB_CONCURRENCY=${count}`),
    notes: [
      'Puma and uvicorn read WEB_CONCURRENCY. A Node program uses it only if its code starts so many cluster workers; one without cluster has a single loop, and no number changes that.',
    ],
  };
}

/** A worker too few fails as well: then the old number is still in force. */
function running(setting: Setting, count: number): Command {
  return {
    ...workersRunning(setting, count, count),
    note: 'Another number: the command line sets it too, or they are still starting; ask again.',
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
    const size = sizeOf(setting);
    const part = parts[appServerOf(setting)](setting, size.count);
    return { ...part, notes: [sumOf(size), ...part.notes] };
  },
};
