/** Fits the workers into the memory there is, and tells the kernel where the application's memory ends. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { dropIn } from './drop-in.ts';
import { phpChildren } from './php-children.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { ini, sh } from './text.ts';
import type { Text } from './text.ts';
import { sizeOf, sumOf, workersRunning } from './workers.ts';

function unit(setting: Setting, lines: Text): Pick<Change, 'files' | 'test' | 'activate'> {
  const { service } = setting.details;
  const text = ini`
    [Service]
    ${lines}
  `;
  return {
    files: [dropIn(service, 'memory', text)],
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
  const { memory } = sizeOf(setting);
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

function workersFit(setting: Setting, count: number): Command {
  return {
    ...workersRunning(setting, 1, count),
    note: 'More: the command line in the unit says --workers or -w, which wins; change it there. Fewer: they are still starting, ask again.',
  };
}

function gunicorn(setting: Setting): Change {
  const size = sizeOf(setting);
  const lines = ini`
    MemoryMax=${size.memory}M
    OOMPolicy=continue
    Environment="GUNICORN_CMD_ARGS=--workers=${size.count} --max-requests=1000 --max-requests-jitter=100"
  `;
  return {
    ...unit(setting, lines),
    verify: [workersFit(setting, size.count), siteAnswers(setting)],
    notes: [
      sumOf(size),
      'gunicorn starts each worker anew after 1,000 to 1,100 requests, so that what leaks is given back.',
      'If another drop-in sets GUNICORN_CMD_ARGS, join the two: the last one read replaces the other.',
    ],
  };
}

function phpFpm(setting: Setting): Change {
  const size = sizeOf(setting);
  return {
    ...phpChildren(setting, size.count),
    notes: [
      sumOf(size),
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
