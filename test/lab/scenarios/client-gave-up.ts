import { addFront, serveBehindFront } from '../fronts.ts';
import { scenario, statusOf } from '../scenario.ts';
import { addNodeService, until, untilOpen } from '../upstreams.ts';

const slow = `
import { createServer } from 'node:http';
createServer((request, response) => setTimeout(() => response.end('ok'), 30_000)).listen(3000);
`;

export default scenario({
  cause: 'client-gave-up',
  title: 'The proxy in front waits 1 s, the application takes 30 s: nginx logs 499.',
  broken: 499,
  evidence: ['cat /var/log/nginx/access.log'],
  answers: {},
  details: {},
  async break(machine) {
    await addNodeService(machine, 'app', slow);
    await untilOpen(machine, 3000);
    await serveBehindFront(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
    await addFront(machine, 'proxy_read_timeout 1s;');
  },
  /** The client gets the front's 504; what nginx itself has in its access log is the 499. */
  async probe(machine) {
    await machine.must('truncate -s 0 /var/log/nginx/access.log');
    if ((await statusOf(machine)) !== 504) return 0;
    await until(machine, 'test -s /var/log/nginx/access.log');
    return Number(await machine.must("tail -1 /var/log/nginx/access.log | awk '{ print $9 }'"));
  },
});
