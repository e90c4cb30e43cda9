import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'grpc-to-http1',
  fix: 'pass-directive',
  title: 'grpc_pass names the port of a Node application that speaks HTTP/1 only.',
  answers: {},
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location / { grpc_pass grpc://127.0.0.1:3000; }');
  },
});
