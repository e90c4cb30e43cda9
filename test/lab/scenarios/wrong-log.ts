import { scenario, statusOf } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'wrong-log',
  title:
    'The site has an error_log of its own, at level crit; a refused connection is not written.',
  answers: {
    symptom: 'not-from-nginx',
    'access-log-line': 'status-502',
    'error-log-place': 'elsewhere',
  },
  details: {},
  async break(machine) {
    await serveSite(
      machine,
      '    error_log /var/log/nginx/shop.log crit;\n    location / { proxy_pass http://127.0.0.1:3000; }',
    );
  },
  /** The line is there as soon as the level admits it. */
  async probe(machine) {
    const status = await statusOf(machine);
    await machine.must(
      'test ! -s /var/log/nginx/shop.log && test ! -s /var/log/nginx/error.log && grep -q " 502 " /var/log/nginx/access.log',
    );
    await machine.must(
      "sed -i 's/shop.log crit/shop.log error/' /etc/nginx/conf.d/example.conf && systemctl restart nginx",
    );
    await statusOf(machine);
    await machine.must("grep -F '(111: Connection refused)' /var/log/nginx/shop.log");
    return status;
  },
});
