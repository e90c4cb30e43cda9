import { nameUnknownAtStart, statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  cause: 'host-not-found-at-start',
  fix: 'hosts-entry',
  title:
    'The host name after proxy_pass is in no DNS server that this host asks: nginx does not start.',
  broken: 0,
  // nginx opens its own log only after it has read its configuration.
  evidence: ['journalctl -u nginx --no-pager'],
  answers: {},
  details: { 'listening-host': '127.0.0.1' },
  break: nameUnknownAtStart,
  probe: statusAfterRestart,
});
