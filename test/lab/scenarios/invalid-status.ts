import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'invalid-status',
  fix: 'header-filter',
  title: 'A PHP program sends “Status: Not Found”, without the number 404.',
  answers: {},
  details: {},
  async break(machine) {
    await addPhp(machine, "header('Status: Not Found');\necho 'ok';");
    await serveSite(machine, phpLocation);
  },
});
