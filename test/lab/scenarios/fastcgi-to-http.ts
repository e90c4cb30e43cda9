import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'fastcgi-to-http',
  fix: 'pass-directive',
  title: 'fastcgi_pass names the port of a Node application, which speaks HTTP.',
  answers: { 'upstream-speaks': 'http' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 3000);
    await serveSite(
      machine,
      '    location / {\n        include fastcgi_params;\n        fastcgi_pass 127.0.0.1:3000;\n    }',
    );
  },
});
