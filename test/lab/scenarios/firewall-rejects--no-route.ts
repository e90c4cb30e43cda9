import { healthy, rejected, ruleset, serveThroughFirewall } from '../firewalls.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...rejected,
  title: 'nftables answers “host unreachable” for all ports but 22, 80 and 443: nginx logs 113.',
  answers: { ...healthy, 'fails-after': 'at-once', 'firewall-tool': 'nftables' },
  software: { nftables: 'nft --version' },
  async break(machine) {
    await serveThroughFirewall(machine);
    await machine.write('/etc/nftables.conf', ruleset('reject with icmpx type host-unreachable'));
    await machine.must('nft -f /etc/nftables.conf');
  },
});
