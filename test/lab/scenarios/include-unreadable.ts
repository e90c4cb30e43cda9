import { statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';
import { copies, journal, serveWorking } from '../startup.ts';

const snippet = '/etc/nginx/snippets/security.conf';

export default scenario({
  cause: 'include-unreadable',
  fix: 'configuration-repair',
  title: 'A file that the site includes was deleted in a clean-up.',
  broken: 0,
  evidence: [journal],
  answers: {},
  details: { 'good-copy': `${copies}/security.conf` },
  async break(machine) {
    await machine.write(snippet, 'add_header X-Frame-Options DENY;\n');
    await serveWorking(machine, '    include snippets/security.conf;');
    await machine.must(`mv ${snippet} ${copies}`);
  },
  probe: statusAfterRestart,
});
