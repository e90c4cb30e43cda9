import { statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';
import { changeSite, copies, journal, serveWorking } from '../startup.ts';

export default scenario({
  cause: 'configuration-syntax',
  fix: 'configuration-repair',
  title: 'An old site’s file has the directive “ssl”, which a new nginx no longer knows.',
  broken: 0,
  evidence: [journal],
  answers: {},
  details: { 'good-copy': `${copies}/example.conf` },
  exception: {
    before: '1.25.1',
    status: 200,
    why: 'nginx before 1.25.1 calls the directive deprecated, and starts.',
  },
  async break(machine) {
    await serveWorking(machine);
    await changeSite(machine, 's/server_name example.com;/&\\n    ssl off;/');
  },
  probe: statusAfterRestart,
});
