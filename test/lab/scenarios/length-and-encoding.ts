import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'length-and-encoding',
  fix: 'header-filter',
  title:
    'A PHP program passes on another service’s Transfer-Encoding beside its own Content-Length.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 does not compare the two, and serves the page.',
  },
  async break(machine) {
    const headers = "header('Content-Length: 2');\nheader('Transfer-Encoding: chunked');\n";
    await addPhp(machine, `${headers}echo 'ok';`);
    await serveSite(machine, phpLocation);
  },
});
