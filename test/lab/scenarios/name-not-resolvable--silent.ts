import { addApp, serveNames } from '../names.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'name-not-resolvable',
  fix: 'resolver',
  title:
    'The resolver is 127.0.0.11, which is Docker’s, and nginx does not run in Docker: nobody answers there.',
  answers: {},
  details: { 'resolver-address': '127.0.0.53', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addApp(machine);
    await serveNames(machine, '127.0.0.53', '127.0.0.1 app.internal');
    await serveSite(
      machine,
      '    resolver 127.0.0.11;\n    resolver_timeout 1s;\n    location / { set $backend app.internal; proxy_pass http://$backend:3000; }',
    );
  },
});
