import { statusDuring } from '../deploys.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => setTimeout(() => response.end('ok'), 200))
  .listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
`;

export default scenario({
  cause: 'deploy-gap',
  fix: 'zero-downtime-reload',
  title: 'A deploy restarts the only instance of an application that knows no graceful reload.',
  answers: {
    listening: 'same-address',
    timing: 'around-deploys',
    'upstream-log': 'stopped-or-reloaded',
    'app-server': 'other',
  },
  details: {
    service: 'app',
    'request-seconds': '1',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: (machine) =>
    statusDuring(
      machine,
      'systemctl restart app && for i in $(seq 600); do curl -s -o /dev/null http://127.0.0.1:3000/ && break; sleep 0.1; done; { [ ! -e /etc/systemd/system/app-second.service ] || systemctl restart app-second; }',
    ),
});
