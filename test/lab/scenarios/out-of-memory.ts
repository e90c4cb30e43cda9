import type { Machine } from '../machine.ts';
import { kernelKills } from '../memory.ts';
import { scenario, statusOf } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

/** An export that builds its answer in memory. */
const app = `
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url !== '/export') return response.end('ok');
  const rows = Buffer.alloc(300_000_000, 'x');
  response.end(String(rows.length));
}).listen(3000, '127.0.0.1');
`;

/** systemd starts the application anew after each kill. */
async function statusOfExport(machine: Machine): Promise<number> {
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
  return statusOf(machine, '/export');
}

export default scenario({
  cause: 'out-of-memory',
  fix: 'memory-limits',
  title:
    'A Node service may use 150 MB; one export needs 300 MB, and the kernel kills the process.',
  answers: { 'app-server': 'node' },
  details: { 'memory-mb': '600', service: 'app', 'request-path': '/export' },
  evidence: ['journalctl -u app --no-pager', kernelKills],
  async break(machine) {
    const unit = 'MemoryMax=150M\nRestart=always\nRestartSec=100ms';
    await addNodeService(machine, 'app', app, { unit });
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: statusOfExport,
});
