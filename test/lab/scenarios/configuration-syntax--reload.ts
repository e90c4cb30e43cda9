import { scenario } from '../scenario.ts';
import { copies, journal, serveWorking, siteFile } from '../startup.ts';
import { statusAfterRestart } from '../names.ts';

export default scenario({
  cause: 'configuration-syntax',
  fix: 'configuration-repair',
  title:
    'A directive is misspelt. The reload fails and everything goes on working, until nginx is restarted.',
  broken: 0,
  evidence: [journal],
  answers: {},
  details: { 'good-copy': `${copies}/example.conf` },
  async break(machine) {
    await serveWorking(machine);
    await machine.must(`sed -i 's/proxy_pass/proxy_pas/' ${siteFile}`);
    const { status } = await machine.run('systemctl reload nginx');
    const { stdout } = await machine.run(
      "curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1/",
    );
    if (status === 0 || stdout !== '200') throw new Error('A failed reload keeps the old site.');
  },
  probe: statusAfterRestart,
});
