/** Fits the workers into the memory there is, and tells the kernel where the application's memory ends. */
import { restartWithDropIn, environment, unitSetting } from './drop-in.ts';
import { optionInForce } from './drop-in-force.ts';
import { phpChildren } from './php-children.ts';
import { phpFpmOf } from './php-fpm.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { ini, sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { aboutApplication } from './unit.ts';
import { sizeOf, sumOf, workersRunning } from './workers.ts';

type Part = Omit<Change, 'on'>;

function limitInForce({ details }: Setting, memory: number): Command {
  return {
    run: sh`systemctl show -p MemoryMax ${details.service} | grep -x MemoryMax=${memory * 1024 * 1024}`,
    note: 'In bytes. Another number: a drop-in with a later name sets it too (systemctl cat shows all).',
  };
}

function single(setting: Setting): Part {
  const { service } = setting.details;
  const { memory } = sizeOf(setting);
  return {
    commands: [
      unitSetting(setting, service, 'MemoryMax', `${memory}M`),
      unitSetting(setting, service, 'Restart', 'on-failure'),
    ],
    test: [],
    activate: [restartWithDropIn(service)],
    verify: [limitInForce(setting, memory), siteAnswersThroughNginx(setting)],
    notes: [
      `systemd lets the kernel kill the service when it needs more than ${memory} MB; set it to what is really free (free -m, column available), never more.`,
    ],
  };
}

/** Exactly: a larger heap than the limit would be killed before V8 ends it. */
function node(setting: Setting): Part {
  const { service } = setting.details;
  const heap = Math.floor(sizeOf(setting).memory * 0.75);
  const option = `--max-old-space-size=${heap}`;
  const { commands = [], verify, notes = [], ...part } = single(setting);
  return {
    ...part,
    commands: [...commands, environment(setting, service, 'NODE_OPTIONS', option, 'exactly')],
    verify: [optionInForce(service, 'NODE_OPTIONS', '--max-old-space-size', heap), ...verify],
    notes: [
      ...notes,
      `V8’s heap gets three quarters, ${heap} MB: buffers and code lie outside it. A program that leaks then ends with “JavaScript heap out of memory” and a stack trace instead of a silent kill.`,
    ],
  };
}

function workersFit(setting: Setting, count: number): Command {
  return {
    ...workersRunning(setting, 1, count),
    note: 'More: the command line in the unit says --workers or -w, which wins; change it there. Fewer: they are still starting; run it again.',
  };
}

function gunicorn(setting: Setting): Part {
  const { service } = setting.details;
  const size = sizeOf(setting);
  const options = `--workers=${size.count} --max-requests=1000 --max-requests-jitter=100`;
  return {
    commands: [
      unitSetting(setting, service, 'MemoryMax', `${size.memory}M`),
      unitSetting(setting, service, 'OOMPolicy', 'continue'),
      environment(setting, service, 'GUNICORN_CMD_ARGS', options, 'exactly'),
    ],
    test: [],
    activate: [restartWithDropIn(service)],
    verify: [
      limitInForce(setting, size.memory),
      workersFit(setting, size.count),
      siteAnswersThroughNginx(setting),
    ],
    notes: [
      sumOf(size),
      'gunicorn starts each worker anew after 1,000 to 1,100 requests, so that what leaks is given back. What else GUNICORN_CMD_ARGS holds stays.',
    ],
  };
}

function phpFpm(setting: Setting): Part {
  const size = sizeOf(setting);
  const { program } = phpFpmOf(setting);
  const pool = sh`${setting.details['pool-name']}`;
  return {
    ...phpChildren(setting, size.count, { exactly: true, lines: [ini`pm.max_requests = 500`] }),
    verify: [
      {
        run: sh`${program} -tt 2>&1 | sed 's/.*NOTICE:[[:space:]]*//' | awk '/^\[/ { now = $1 } now == "[${pool}]" && $1 == "pm.max_children" { print; n = $3 } END { exit n != ${size.count} }'`,
        expect: `pm.max_children = ${size.count}`,
      },
      siteAnswersThroughNginx(setting),
    ],
    notes: [
      sumOf(size),
      'Requests beyond that number wait in the socket’s queue instead of being killed. With several pools, divide the memory among them.',
      'memory_limit (128M by default) is what one request may take; a worker of a busy site comes close to it.',
    ],
  };
}

const parts: Record<string, (setting: Setting) => Part> = { gunicorn, 'php-fpm': phpFpm, node };

export const memoryLimits: Snippet = {
  id: 'memory-limits',
  facts: ['app-server'],
  platforms: ['debian', 'rhel'],
  details: [
    'memory-mb',
    'worker-mb',
    'service',
    'php-version',
    'pool-name',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => sameHost,
  about: ({ facts, details }) =>
    facts['app-server'] === 'php-fpm' ? aboutApplication({ facts, details }) : details.service,
  change: (setting) => ({
    on: 'application',
    ...(parts[setting.facts['app-server'] ?? ''] ?? single)(setting),
  }),
};
