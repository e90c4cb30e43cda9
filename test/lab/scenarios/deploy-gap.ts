import { statusDuring } from '../deploys.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => setTimeout(() => response.end('ok'), 200)).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'deploy-gap',
  fix: 'zero-downtime-reload',
  title: 'A deploy restarts a Node application: until it listens again, the kernel refuses nginx.',
  answers: {
    listening: 'same-address',
    timing: 'around-deploys',
    'upstream-log': 'stopped-or-reloaded',
    'app-server': 'node',
  },
  details: { service: 'app', 'request-seconds': '1' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: (machine) => statusDuring(machine, 'systemctl restart app'),
});
