import { healthy, rejected, serveThroughFirewall } from '../firewalls.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...rejected,
  title: 'iptables on the application’s host ends with a REJECT for everything not named before.',
  answers: { ...healthy, 'firewall-tool': 'iptables' },
  software: { iptables: 'iptables --version' },
  async break(machine) {
    await serveThroughFirewall(machine);
    await machine.must(`
      iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
      iptables -A INPUT -i lo -j ACCEPT
      iptables -A INPUT -p tcp --dport 22 -j ACCEPT
      iptables -A INPUT -j REJECT`);
  },
});
