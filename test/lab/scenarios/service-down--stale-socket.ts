import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
import { chmodSync } from 'node:fs';
createServer((request, response) => response.end('ok'))
  .listen('/run/app.sock', () => chmodSync('/run/app.sock', 0o666));
`;

export default scenario({
  cause: 'service-down',
  fix: 'start-service',
  title:
    'A Node application was killed and left its socket file, over which it cannot start again.',
  answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'service' },
  details: { service: 'app' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await until(machine, '[ -S /run/app.sock ]');
    await serveSite(machine, '    location / { proxy_pass http://unix:/run/app.sock:; }');
    await machine.must('systemctl kill -s KILL app');
    await until(machine, '! ss -xl | grep -q /run/app.sock');
  },
});
