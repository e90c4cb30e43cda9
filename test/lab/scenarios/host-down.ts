import { appListening } from '../containers.ts';
import { addHost, appAddress, nginxAddress, onHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const newAddress = '10.0.0.10';

export default scenario({
  cause: 'host-down',
  fix: 'upstream-address',
  title:
    'The application’s host was replaced by one with another address; no host has the old one.',
  answers: { 'fails-after': 'seconds', 'name-current': 'yes', 'upstream-kind': 'service' },
  details: {
    'listening-host': newAddress,
    'listening-port': '3000',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await addHost(machine, { host: 'backend', its: newAddress, ours: nginxAddress });
    // The kernel asks for the address three times, a second apart; here three times in half a second.
    await machine.must('sysctl -q -w net.ipv4.neigh.to-backend.retrans_time_ms=160');
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `curl -s -o /dev/null http://${newAddress}:3000/`);
    await serveSite(machine, `    location / { proxy_pass http://${appAddress}:3000; }`);
  },
});
