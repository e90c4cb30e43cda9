/** One chain of timers around the longest request: each one waits longer than the one inside it. */
import { appServerOf, familyOf } from './app-server.ts';
import { asksSite, nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { appServers } from './app-server-timers.ts';
import { besidePass } from './read-timeout.ts';
import type { Change, Snippet } from './snippet.ts';

/** Seconds: what the request may take, when the application server ends its worker, when nginx gives up. */
export interface Chain {
  request: number;
  worker: number;
  nginx: number;
}

/** Each timer gets 5 s more than the one inside it: enough for the inner one to act and to answer. */
const margin = 5;
/** nginx's default, in seconds; a smaller number would make nginx wait less than it does. */
const usual = 60;

function chainFor(seconds: number): Chain {
  return {
    request: seconds,
    worker: seconds + margin,
    nginx: Math.max(usual, seconds + 2 * margin),
  };
}

export const workerTimeouts: Snippet = {
  id: 'worker-timeouts',
  facts: ['app-server', 'upstream-protocol'],
  details: [
    'request-seconds',
    'request-path',
    'site-scheme',
    'server-name',
    'site-file',
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
      on: 'both',
      ...(inner.files && { files: inner.files }),
      edits: [...(inner.edits ?? []), besidePass(setting, [family], chain.nginx)],
      ...(inner.commands && { commands: inner.commands }),
      test: [...inner.test, nginxTest(setting)],
      activate: [...inner.activate, nginxReload(setting)],
      verify: [
        ...inner.verify,
        {
          ...siteAnswers(setting),
          run: asksSite(setting, '127.0.0.1', { seconds: chain.nginx + margin }),
          note: patience,
        },
      ],
      notes: [
        ...inner.notes,
        `nginx gives up after ${chain.nginx} s, with a 504. Its default is 60 s. A ${family}_read_timeout that is longer already stays; Apply prints “kept as it is” and the line.`,
        'What stands in front of nginx (a balancer, a CDN) has to wait longer still.',
        'If the application runs on another host than nginx, raise its timer there, and nginx’s with the fix “read-timeout”.',
      ],
    };
  },
};

const patience =
  'It takes as long as the request itself: give the path of a slow one. 504: it takes longer than nginx waits now. 502: the application’s timer has struck.';
