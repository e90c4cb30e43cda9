import { addOrders, statusOfOrders } from '../orders.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const site = `
    location / {
        proxy_pass http://app;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
    }`;

export default scenario({
  cause: 'keepalive-race',
  fix: 'upstream-keepalive',
  title:
    'A Node application closes idle connections after 2 s, nginx keeps them for 60 s: an order is posted on a connection that is being closed.',
  race: 'The application must be busy before the two seconds are over after which it closes idle connections.',
  answers: { 'upstream-log': 'nothing', 'failing-requests': 'rare-and-fast', 'app-server': 'node' },
  details: { 'idle-seconds': '2', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addOrders(machine);
    await serveSite(
      machine,
      site,
      'upstream app {\n    server 127.0.0.1:3000;\n    keepalive 16;\n}',
    );
  },
  probe: statusOfOrders,
});
