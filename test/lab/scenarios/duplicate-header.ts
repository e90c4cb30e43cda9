import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'duplicate-header',
  fix: 'header-filter',
  title: 'A PHP program and the plugin that caches it both set the Content-Length.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 takes the last of the two, and serves the page.',
  },
  async break(machine) {
    const twice = "header('Content-Length: 2', false);\n".repeat(2);
    await addPhp(machine, `${twice}echo 'ok';`);
    await serveSite(machine, phpLocation);
  },
});
