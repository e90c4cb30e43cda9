import { healthy, installFirewalls, rejected, serveThroughFirewall } from '../firewalls.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...rejected,
  title: 'ufw rejects by default and allows SSH and the web only; the application has port 3000.',
  answers: { ...healthy, 'firewall-tool': 'ufw' },
  software: { ufw: 'ufw --version' },
  async break(machine) {
    await installFirewalls(machine);
    await serveThroughFirewall(machine);
    await machine.must(`
      ufw default reject incoming
      ufw allow 22/tcp
      ufw allow 80/tcp
      ufw --force enable`);
  },
});
