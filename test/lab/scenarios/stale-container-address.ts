import { composed, moveApp, statusAfterMove } from '../composed.ts';
import { composeSite } from '../containers.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...composed,
  cause: 'stale-container-address',
  title:
    'The application’s container was recreated with another address; a neighbour has the old one.',
  answers: { listening: 'same-address', timing: 'always', 'name-current': 'no' },
  details: { 'container-service': 'app', 'listening-port': '3000' },
  probe: statusAfterMove,
  versions: 'all',
  async break(machine) {
    await composeSite(machine, { location: 'proxy_pass http://app:3000;' });
    await moveApp(machine);
  },
});
