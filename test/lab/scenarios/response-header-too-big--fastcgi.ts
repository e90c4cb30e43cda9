import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'response-header-too-big',
  fix: 'response-buffers',
  title: 'A PHP program sets a cookie of 9,000 bytes; nginx has its default buffer of 4k.',
  answers: {},
  details: { 'header-size': '9064' },
  async break(machine) {
    await addPhp(machine, `setcookie('session', str_repeat('x', 9000));\necho 'ok';`);
    await serveSite(machine, phpLocation);
  },
});
