import { nameUnknownAtStart, serveNames, statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  cause: 'host-not-found-at-start',
  fix: 'resolver',
  title:
    'Only the internal DNS server knows the host name after proxy_pass, and /etc/resolv.conf names another: nginx does not start.',
  broken: 0,
  // nginx opens its own log only after it has read its configuration.
  evidence: ['journalctl -u nginx --no-pager'],
  answers: {},
  details: { 'resolver-address': '127.0.0.53' },
  async break(machine) {
    await serveNames(machine, '127.0.0.53', '127.0.0.1 app.internal');
    await nameUnknownAtStart(machine);
  },
  probe: statusAfterRestart,
});
