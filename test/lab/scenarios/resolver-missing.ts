import { addApp, serveNames } from '../names.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'resolver-missing',
  fix: 'resolver',
  title:
    'A variable stands in proxy_pass, and no resolver directive says whom to ask for the name.',
  answers: {},
  details: { 'resolver-address': '127.0.0.53' },
  async break(machine) {
    await addApp(machine);
    await serveNames(machine, '127.0.0.53', '127.0.0.1 app.internal');
    await serveSite(
      machine,
      '    location / { set $backend app.internal; proxy_pass http://$backend:3000; }',
    );
  },
});
