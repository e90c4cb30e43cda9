import { scenario } from '../scenario.ts';
import { addNodeService, serveSite } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'service-down',
  fix: 'start-service',
  title: 'A Node application has a unit, but was never enabled: after a reboot nothing starts it.',
  answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'service' },
  details: { service: 'app' },
  async break(machine) {
    await addNodeService(machine, 'app', app, { start: false });
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
