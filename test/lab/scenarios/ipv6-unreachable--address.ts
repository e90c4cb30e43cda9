import { appListening } from '../containers.ts';
import { addHost, appAddress, nginxAddress, onHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'ipv6-unreachable',
  fix: 'upstream-address',
  title: 'The configuration names an IPv6 address and came to a host that has no route for IPv6.',
  answers: {},
  details: {
    'listening-host': appAddress,
    'listening-port': '3000',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await addHost(machine, { host: 'backend', its: appAddress, ours: nginxAddress });
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `curl -s -o /dev/null http://${appAddress}:3000/`);
    await serveSite(machine, '    location / { proxy_pass http://[2001:db8::9]:3000; }');
  },
});
