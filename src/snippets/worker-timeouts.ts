/** One chain of timers around the longest request: each one waits longer than the one inside it. */
import { appServerOf, familyOf } from './app-server.ts';
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { appServers } from './app-server-timers.ts';
import type { Change, NewFile, Setting, Snippet } from './snippet.ts';
import { nginx } from './text.ts';

/** Seconds: what the request may take, when the application server ends its worker, when nginx gives up. */
export interface Chain {
  request: number;
  worker: number;
  nginx: number;
}

/** Each timer gets 5 s more than the one inside it: enough for the inner one to act and to answer. */
const margin = 5;

function chainFor(seconds: number): Chain {
  return { request: seconds, worker: seconds + margin, nginx: seconds + 2 * margin };
}

export const workerTimeouts: Snippet = {
  facts: ['app-server', 'upstream-protocol'],
  details: [
    'request-seconds',
    'request-path',
    'server-name',
    'service',
    'php-version',
    'pool-name',
    'uwsgi-file',
    'app-folder',
  ],
  platforms: ['debian', 'rhel'],
  change(setting): Change {
    const chain = chainFor(Number(setting.details['request-seconds']));
    const family = familyOf(setting);
    const inner = appServers[appServerOf(setting)](setting, chain);
    return {
      files: [...(inner.files ?? []), nginxFile(setting, family, chain)],
      ...(inner.edits && { edits: inner.edits }),
      test: [...inner.test, nginxTest(setting)],
      activate: [...inner.activate, nginxReload(setting)],
      verify: [{ ...siteAnswers(setting), note: patience }],
      notes: [
        ...inner.notes,
        `nginx gives up after ${chain.nginx} s, with a 504. Its default is 60 s; a ${family}_read_timeout in a server or location block of yours wins over this file (nginx -T shows all).`,
        'What stands in front of nginx (a balancer, a CDN) has to wait longer still.',
      ],
    };
  },
};

const patience =
  'It takes as long as the request itself: give the path of a slow one. A 504 means that it takes longer than nginx waits now.';

function nginxFile({ platform }: Setting, family: string, chain: Chain): NewFile {
  return {
    path: `${platform.confFolder}/fix502-worker-timeouts.conf`,
    language: 'nginx',
    text: nginx`${family}_read_timeout ${chain.nginx}s;`,
  };
}
