import { appListening } from '../containers.ts';
import { ruleset } from '../firewalls.ts';
import { appAddress, nginxAddress, serveFromAnotherHost, statusThroughNginx } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, until } from '../upstreams.ts';

export default scenario({
  cause: 'firewall-drops',
  fix: 'firewall-rule',
  title: 'nftables on the application’s host drops connections to all ports but 22, 80 and 443.',
  answers: { connects: 'never', 'name-current': 'yes', 'firewall-tool': 'nftables' },
  details: { 'client-address': nginxAddress, 'upstream-port': '3000' },
  software: { nftables: 'nft --version' },
  broken: 504,
  async break(machine) {
    await addNodeService(machine, 'app', appListening('3000'));
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveFromAnotherHost(
      machine,
      `proxy_pass http://${appAddress}:3000; proxy_connect_timeout 1s;`,
    );
    await machine.write('/etc/nftables.conf', ruleset('drop'));
    await machine.must('nft -f /etc/nftables.conf');
  },
  probe: statusThroughNginx,
});
