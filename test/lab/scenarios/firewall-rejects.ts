import { healthy, rejected, ruleset, serveThroughFirewall } from '../firewalls.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...rejected,
  title: 'nftables on the application’s host resets connections to all ports but 22, 80 and 443.',
  answers: { ...healthy, 'firewall-tool': 'nftables' },
  software: { nftables: 'nft --version' },
  async break(machine) {
    await serveThroughFirewall(machine);
    await machine.write('/etc/nftables.conf', ruleset('reject with tcp reset'));
    await machine.must('nft -f /etc/nftables.conf');
  },
});
