import { statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';
import { journal, serveWorking, siteFile } from '../startup.ts';

export default scenario({
  cause: 'buffer-sizes-disagree',
  fix: 'response-buffers',
  title: 'proxy_buffer_size was raised to 16k, and nothing else; nginx refuses to start.',
  broken: 0,
  evidence: [journal],
  answers: { 'upstream-protocol': 'http' },
  details: { 'header-size': '12000' },
  async break(machine) {
    await serveWorking(machine);
    await machine.must(`sed -i 's/server_name/proxy_buffer_size 16k;\\n    &/' ${siteFile}`);
  },
  probe: statusAfterRestart,
});
