import type { Machine } from '../machine.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until, untilOpen } from '../upstreams.ts';

/** The error is thrown after the handler has returned, where no framework can catch it. */
const app = `
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url !== '/order') return response.end('ok');
  setTimeout(() => { throw new Error('db is undefined'); }, 50);
}).listen(3000, '127.0.0.1');
`;

/** What the request gets that meets the error; it ends the process. */
async function statusOfOrder(machine: Machine): Promise<number> {
  const { stdout } = await machine.run(
    "curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1/order",
  );
  await until(machine, '! systemctl is-active -q app');
  return Number(stdout);
}

export default scenario({
  cause: 'worker-crash',
  title: 'A Node application throws in a callback: the process ends, and with it the request.',
  answers: { 'upstream-kind': 'service' },
  details: {},
  evidence: ['journalctl -u app -o short --no-pager'],
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: statusOfOrder,
});
