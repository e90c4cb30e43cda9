import { composed, statusOnceForgotten } from '../composed.ts';
import { composeSite, project } from '../containers.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...composed,
  cause: 'container-down',
  title:
    'nginx in a container asks one that was stopped: nobody has its address, and nginx logs 113.',
  answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'container' },
  details: { 'container-service': 'app' },
  probe: statusOnceForgotten,
  async break(machine) {
    await composeSite(machine, { location: 'proxy_pass http://app:3000;' });
    await machine.must(`cd ${project} && docker compose stop app`);
  },
});
