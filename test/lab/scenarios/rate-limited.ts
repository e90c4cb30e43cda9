import { statusOfMany } from '../bursts.ts';
import { addApp } from '../names.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'rate-limited',
  fix: 'request-burst',
  title: 'limit_req allows 2 requests a second and no burst; a page needs four at once.',
  broken: 503,
  answers: {},
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'burst-requests': '50' },
  async break(machine) {
    await addApp(machine);
    await serveSite(
      machine,
      '    location / {\n        limit_req zone=perip;\n        proxy_pass http://127.0.0.1:3000;\n    }',
      'limit_req_zone $binary_remote_addr zone=perip:1m rate=2r/s;',
    );
  },
  probe: (machine) => statusOfMany(machine, 4, 503),
});
