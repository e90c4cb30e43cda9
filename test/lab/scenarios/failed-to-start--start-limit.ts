import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
import { connect } from 'node:net';
connect(5432, '127.0.0.1')
  .on('error', (error) => { console.error(error); process.exit(1); })
  .on('connect', () => createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1'));
`;

const database = `
import { createServer } from 'node:net';
createServer(() => {}).listen(5432, '127.0.0.1');
`;

export default scenario({
  cause: 'failed-to-start',
  fix: 'start-service',
  title:
    'At boot the database was slower than the application, which failed five times in a second; systemd gave it up.',
  answers: { listening: 'nothing', 'service-state': 'failed', 'upstream-kind': 'service' },
  details: { service: 'app' },
  evidence: ['journalctl -u app -o short --no-pager'],
  async break(machine) {
    await addNodeService(machine, 'app', app, { unit: 'Restart=on-failure' });
    await until(machine, 'systemctl is-failed -q app');
    await addNodeService(machine, 'database', database);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
