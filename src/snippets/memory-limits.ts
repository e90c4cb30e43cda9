/** Fits the workers into the memory there is, and tells the kernel where the application's memory ends. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { poolFile } from './php-pool-file.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, ini, sh } from './text.ts';

/** The part of the memory that workers may fill; the rest is for the master, the page cache and growth. */
const usable = 0.8;

/** How many workers of `workerMb` fit; at least one, which may be too many. */
export function workersFor(memoryMb: number, workerMb: number): number {
  return Math.max(1, Math.floor((memoryMb * usable) / workerMb));
}

export function numbers({ details }: Setting) {
  const memory = Number(details['memory-mb']);
  const worker = Number(details['worker-mb']);
  return { memory, worker, count: workersFor(memory, worker) };
}

export function sum({ memory, worker, count }: ReturnType<typeof numbers>): string {
  const fits = worker <= memory * usable;
  return fits
    ? `${memory} MB × ${usable} = ${Math.floor(memory * usable)} MB for workers; ${Math.floor(memory * usable)} ÷ ${worker} MB each = ${count}. That is the most that fits, not a goal: if fewer run today and are enough, keep the smaller number.`
    : `One worker of ${worker} MB does not fit into ${memory} MB × ${usable} = ${Math.floor(memory * usable)} MB: this host needs more memory.`;
}

/** A drop-in of systemd for the application's unit. */
function unit(setting: Setting, lines: Text): Pick<Change, 'files' | 'test' | 'activate'> {
  const { service } = setting.details;
  return {
    files: [
      {
        path: `/etc/systemd/system/${service}.service.d/fix502-memory.conf`,
        language: 'ini',
        text: ini`
          [Service]
          ${lines}
        `,
      },
    ],
    test: [{ run: sh`systemctl daemon-reload && systemctl cat ${service} > /dev/null` }],
    activate: [serviceDoes(setting, 'restart', service)],
  };
}

function limitInForce({ details }: Setting, memory: number): Command {
  return {
    run: sh`systemctl show -p MemoryMax ${details.service} | grep -x MemoryMax=${memory * 1024 * 1024}`,
    note: 'In bytes. Another number: a drop-in with a later name sets it too (systemctl cat shows all).',
  };
}

function single(setting: Setting): Change {
  const { memory } = numbers(setting);
  const heap = Math.floor(memory * 0.75);
  const node = setting.facts['app-server'] === 'node';
  const options = node ? [ini`Environment=NODE_OPTIONS=--max-old-space-size=${heap}`] : [];
  return {
    ...unit(
      setting,
      ini`
      MemoryMax=${memory}M
      Restart=on-failure
      ${options}
    `,
    ),
    verify: [limitInForce(setting, memory), siteAnswers(setting)],
    notes: [
      `systemd lets the kernel kill the service when it needs more than ${memory} MB; set it to what is really free (free -m, column available), never more.`,
      ...(node
        ? [
            `V8’s heap gets three quarters, ${heap} MB: buffers and code lie outside it. A program that leaks then ends with “JavaScript heap out of memory” and a stack trace instead of a silent kill.`,
          ]
        : []),
    ],
  };
}

/** The workers that run, counted as children of the service's main process. */
export function workersRunning({ details }: Setting, count: number): Command {
  return {
    run: sh`n=$(pgrep -c -P "$(systemctl show -p MainPID --value ${details.service})"); echo "$n workers"; [ "$n" -ge 1 ] && [ "$n" -le ${count} ]`,
    expect: `${count} workers`,
    note: 'More: the command line in the unit says --workers or -w, which wins; change it there. Fewer: they are still starting, ask again.',
  };
}

function gunicorn(setting: Setting): Change {
  const size = numbers(setting);
  const lines = ini`
    MemoryMax=${size.memory}M
    OOMPolicy=continue
    Environment="GUNICORN_CMD_ARGS=--workers=${size.count} --max-requests=1000 --max-requests-jitter=100"
  `;
  return {
    ...unit(setting, lines),
    verify: [workersRunning(setting, size.count), siteAnswers(setting)],
    notes: [
      sum(size),
      'gunicorn starts each worker anew after 1,000 to 1,100 requests, so that what leaks is given back.',
      'If another drop-in sets GUNICORN_CMD_ARGS, join the two: the last one read replaces the other.',
    ],
  };
}

function phpFpm(setting: Setting): Change {
  const size = numbers(setting);
  const php = setting.platform.phpFpm(setting.details['php-version']);
  const line = `pm.max_children = ${size.count}`;
  return {
    files: [poolFile(php.poolFolder, setting.details['pool-name'], size.count)],
    test: [{ run: sh`${php.program} -t`, expect: 'test is successful' }],
    activate: [serviceDoes(setting, 'reload', php.service)],
    verify: [
      { run: sh`${php.program} -tt 2>&1 | grep -F '${new Text(line)}'`, expect: line },
      siteAnswers(setting),
    ],
    notes: [
      sum(size),
      'Requests beyond that number wait in the socket’s queue instead of being killed. With several pools, divide the memory among them.',
      'memory_limit (128M by default) is what one request may take; a worker of a busy site comes close to it.',
    ],
  };
}

export const memoryLimits: Snippet = {
  facts: ['app-server'],
  platforms: ['debian', 'rhel'],
  details: [
    'memory-mb',
    'worker-mb',
    'service',
    'php-version',
    'pool-name',
    'server-name',
    'request-path',
  ],
  change(setting) {
    switch (setting.facts['app-server']) {
      case 'gunicorn':
        return gunicorn(setting);
      case 'php-fpm':
        return phpFpm(setting);
      default:
        return single(setting);
    }
  },
};
