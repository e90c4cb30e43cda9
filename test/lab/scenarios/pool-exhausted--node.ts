import { busyUntilTold } from '../busy.ts';
import type { Machine } from '../machine.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

/** Computes its report until it is told to end, in as many processes as WEB_CONCURRENCY says. */
const app = `
import cluster from 'node:cluster';
import { createServer } from 'node:http';
${busyUntilTold.program}
const workers = Number(process.env.WEB_CONCURRENCY ?? 1);
if (cluster.isPrimary && workers > 1) {
  for (let i = 0; i < workers; i++) cluster.fork();
} else {
  createServer((request, response) => {
    if (request.url === '/report') busyUntilTold();
    response.end('ok');
  }).listen({ path: '/run/app.sock', backlog: 2, writableAll: true });
}
`;

const asking = "curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1";

/**
 * A report, and during it eight requests one after the other: no burst, so a program with time to accept them does. The
 * report ends once one of them has failed, or six are answered: cluster hands the busy process one or two as well.
 */
async function statusOfOthers(machine: Machine): Promise<number> {
  const printed = await machine.must(
    `${busyUntilTold.reset}; : > /run/statuses; ${asking}/report & ${busyUntilTold.begun}
    for i in 1 2 3 4 5 6 7 8; do ${asking}/ >> /run/statuses & sleep 0.03; done
    for i in $(seq 300); do grep -qv 200 /run/statuses && break; [ $(wc -l < /run/statuses) -ge 6 ] && break; sleep 0.1; done
    ${busyUntilTold.tell}; wait; cat /run/statuses`,
  );
  const statuses = printed.trim().split('\n').map(Number);
  return statuses.find((status) => status !== 200) ?? 200;
}

export default scenario({
  cause: 'pool-exhausted',
  fix: 'pool-size',
  title:
    'A report keeps a Node program computing; its one loop has no time to accept the eight requests that come meanwhile, and two connections may wait.',
  answers: { workers: 'all-busy', 'app-server': 'node' },
  details: { 'memory-mb': '1000', 'worker-mb': '100' },
  evidence: ['ss -lx src /run/app.sock'],
  async break(machine) {
    await addNodeService(machine, 'app', app, {
      unit: 'ExecStartPre=/bin/rm -f /run/app.sock',
    });
    await until(machine, 'curl -s -o /dev/null --unix-socket /run/app.sock http://localhost/');
    await serveSite(machine, '    location / { proxy_pass http://unix:/run/app.sock; }');
  },
  probe: statusOfOthers,
});
