import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  setTimeout(() => response.end('ok'), 1500);
});
server.setTimeout(500);
server.listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A request takes 1.5 s; the program told Node to drop sockets that are silent for 0.5 s.',
  // Node logs nothing when a socket's time is up.
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'same-duration',
    'app-server': 'node',
  },
  details: { 'request-seconds': '60' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
