import { askAt, serveNames } from '../names.ts';
import { appListening } from '../containers.ts';
import { addHost, appAddress, nginxAddress, onHost } from '../network.ts';
import { statusesOf, worst } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const dns = '127.0.0.53';

export default scenario({
  cause: 'ipv6-unreachable',
  fix: 'ipv4-only',
  title:
    'IPv6 is switched off with sysctl, the name in the variable has an IPv6 address, and requests are not repeated.',
  answers: { 'name-in-variable': 'yes' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await machine.must('sysctl -q -w net.ipv6.conf.all.disable_ipv6=1');
    await addHost(machine, { host: 'backend', its: appAddress, ours: nginxAddress });
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `curl -s -o /dev/null http://${appAddress}:3000/`);
    await serveNames(machine, dns, `${appAddress} app.internal\n2001:db8::9 app.internal`);
    await askAt(machine, dns);
    await serveSite(
      machine,
      `    resolver ${dns};\n    set $backend app.internal;\n    proxy_next_upstream off;\n    location / { proxy_pass http://$backend:3000; }`,
    );
  },
  probe: async (machine) => worst(await statusesOf(machine, '/', 24)),
});
