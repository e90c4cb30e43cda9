import { healthy, installFirewalls, rejected, serveThroughFirewall } from '../firewalls.ts';
import { scenario } from '../scenario.ts';
import { until } from '../upstreams.ts';

export default scenario({
  ...rejected,
  title:
    'firewalld’s public zone rejects what is not allowed, with an ICMP message: nginx logs 113.',
  answers: { ...healthy, 'fails-after': 'at-once', 'firewall-tool': 'firewalld' },
  software: { firewalld: 'firewall-cmd --version' },
  async break(machine) {
    await installFirewalls(machine);
    await serveThroughFirewall(machine);
    await machine.must('systemctl start firewalld');
    await until(machine, 'nft list table inet firewalld 2>/dev/null | grep -q admin-prohibited');
  },
});
