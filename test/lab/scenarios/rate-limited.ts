import type { Machine } from '../machine.ts';
import { addApp } from '../names.ts';
import { scenario, statusOf } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

/** 503 if any of a page's four requests was refused. */
async function statusOfPage(machine: Machine): Promise<number> {
  const statuses: number[] = [];
  for (let request = 0; request < 4; request++) statuses.push(await statusOf(machine));
  return statuses.includes(503) ? 503 : statuses[0]!;
}

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
  probe: statusOfPage,
});
