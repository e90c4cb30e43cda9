import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('metrics')).listen(9100, '127.0.0.1', () => {
  createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1');
});
`;

const exporter = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('other metrics')).listen(9100, '127.0.0.1');
`;

export default scenario({
  cause: 'failed-to-start',
  fix: 'repair-start',
  title:
    'Another service holds the application’s second port, so it ends before it opens its first.',
  answers: {
    listening: 'nothing',
    'service-state': 'failed',
    'start-error': 'address-in-use',
    'upstream-kind': 'service',
  },
  details: { service: 'app', 'port-holder': 'old-exporter' },
  evidence: ['journalctl -u app -o short --no-pager'],
  async break(machine) {
    await addNodeService(machine, 'old-exporter', exporter);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:9100/');
    await addNodeService(machine, 'app', app, { unit: 'Restart=on-failure' });
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
    await until(machine, 'systemctl is-failed -q app');
  },
});
