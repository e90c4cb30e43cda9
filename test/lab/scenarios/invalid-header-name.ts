import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'invalid-header-name',
  fix: 'header-filter',
  title: 'A PHP program sends a header whose name has a space before the colon.',
  answers: {},
  details: {},
  async break(machine) {
    await addPhp(machine, "header('X-Build : 42');\necho 'ok';");
    await serveSite(machine, phpLocation);
  },
});
