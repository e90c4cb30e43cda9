import { statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';
import { changeSite, copies, journal, serveWorking } from '../startup.ts';

export default scenario({
  cause: 'configuration-syntax',
  fix: 'configuration-repair',
  title: 'A semicolon was lost in the site’s file; since the reboot nginx does not start.',
  broken: 0,
  evidence: [journal],
  answers: {},
  details: { 'good-copy': `${copies}/example.conf` },
  async break(machine) {
    await serveWorking(machine);
    await changeSite(machine, 's/server_name example.com;/server_name example.com/');
  },
  probe: statusAfterRestart,
});
