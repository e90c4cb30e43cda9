import type { Machine } from '../machine.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

/** Computes for 2 s for its report, in as many processes as WEB_CONCURRENCY says. */
const app = `
import cluster from 'node:cluster';
import { createServer } from 'node:http';
const workers = Number(process.env.WEB_CONCURRENCY ?? 1);
if (cluster.isPrimary && workers > 1) {
  for (let i = 0; i < workers; i++) cluster.fork();
} else {
  createServer((request, response) => {
    const start = Date.now();
    while (request.url === '/report' && Date.now() - start < 2000);
    response.end('ok');
  }).listen({ path: '/run/app.sock', backlog: 2, writableAll: true });
}
`;

/** A report, and during it eight requests one after the other: no burst, so a program with time to accept them does. */
async function statusOfOthers(machine: Machine): Promise<number> {
  const asking =
    "curl -s -m 20 -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1";
  const printed = await machine.must(
    `${asking}/report & sleep 0.2; for i in 1 2 3 4 5 6 7 8; do ${asking}/ & sleep 0.03; done; wait`,
  );
  const statuses = printed.trim().split('\n').map(Number);
  return statuses.find((status) => status !== 200) ?? 200;
}

export default scenario({
  cause: 'pool-exhausted',
  fix: 'pool-size',
  title:
    'A report keeps a Node program computing for 2 s; its one loop has no time to accept the eight requests that come meanwhile, and two connections may wait.',
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
