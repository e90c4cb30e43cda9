import { longPolls, statusOfPatient } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'worker-connections-exhausted',
  fix: 'worker-connections',
  title:
    'Thirty-four requests at once need sixty-eight connections; each of nginx’s workers may have 24.',
  answers: {},
  details: { 'worker-connections': '4096' },
  broken: 500,
  async break(machine) {
    await addNodeService(machine, 'app', longPolls);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await machine.must(
      "sed -i 's/worker_connections .*;/worker_connections 24;/' /etc/nginx/nginx.conf",
    );
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: (machine) => statusOfPatient(machine, 34, 500),
});
