import { longPolls, statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'ports-exhausted',
  fix: 'port-range',
  title:
    'Eighty visitors hold a connection each; the kernel has 40 ports for connections to the application.',
  answers: {},
  details: {},
  async break(machine) {
    await addNodeService(machine, 'app', longPolls);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await machine.must("sysctl -w net.ipv4.ip_local_port_range='40000 40039'");
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: (machine) => statusOfMany(machine, 80, 502, '/poll'),
});
