import { addOrders, statusOfOrders } from '../orders.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'keepalive-race',
  fix: 'upstream-keepalive',
  title:
    'The same without a word about connections in nginx’s configuration, as it may be after an upgrade of nginx.',
  race: 'The application must be busy before the two seconds are over after which it closes idle connections.',
  answers: { 'upstream-log': 'nothing', 'failing-requests': 'rare-and-fast', 'app-server': 'node' },
  details: { 'idle-seconds': '2', 'site-file': '/etc/nginx/conf.d/example.conf' },
  exception: {
    before: '1.29.7',
    status: 200,
    why: 'nginx before 1.29.7 opens a connection for each request unless it is told otherwise.',
  },
  async break(machine) {
    await addOrders(machine);
    const group = 'upstream app {\n    server 127.0.0.1:3000;\n}';
    await serveSite(machine, '    location / { proxy_pass http://app; }', group);
  },
  probe: statusOfOrders,
});
