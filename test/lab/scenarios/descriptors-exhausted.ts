import { longPolls, statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'descriptors-exhausted',
  fix: 'descriptor-limit',
  title:
    'Forty requests at once need eighty descriptors; each of nginx’s workers may open 40 files.',
  answers: {},
  details: { 'worker-connections': '768' },
  broken: 500,
  async break(machine) {
    await addNodeService(machine, 'app', longPolls);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await machine.must("sed -i '1i worker_rlimit_nofile 40;' /etc/nginx/nginx.conf");
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: (machine) => statusOfMany(machine, 40, 500, '/poll'),
});
