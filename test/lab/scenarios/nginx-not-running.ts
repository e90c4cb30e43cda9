import { scenario } from '../scenario.ts';
import { serveWorking } from '../startup.ts';

export default scenario({
  cause: 'nginx-not-running',
  fix: 'start-service',
  title: 'nginx was stopped and nobody started it again; the client is refused.',
  broken: 0,
  evidence: ['nginx -s reload 2>&1'],
  answers: { 'upstream-kind': 'service' },
  details: { service: 'nginx' },
  async break(machine) {
    await serveWorking(machine);
    await machine.must('systemctl stop nginx');
  },
});
