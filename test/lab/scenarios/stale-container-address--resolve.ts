import { composed, moveApp, statusAfterMove } from '../composed.ts';
import { composeSite } from '../containers.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...composed,
  cause: 'stale-container-address',
  title: 'The same with nginx 1.30, whose groups can look a name up again: “server … resolve”.',
  answers: { listening: 'same-address', timing: 'always', 'name-current': 'no' },
  details: { 'container-service': 'app', 'listening-port': '3000', 'nginx-version': '1.30.6' },
  software: {
    ...composed.software,
    'nginx in the container': 'docker exec site-nginx-1 nginx -v 2>&1',
  },
  probe: statusAfterMove,
  async break(machine) {
    await composeSite(machine, { location: 'proxy_pass http://app:3000;', nginx: 'newer' });
    await moveApp(machine);
  },
});
