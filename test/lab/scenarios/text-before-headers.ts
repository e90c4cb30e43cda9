import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

/** Writes past the HTTP server, into the connection itself. */
const app = `
import { createServer } from 'node:http';
createServer((request, response) => {
  request.socket.write('debug: request for ' + request.url + '\\n');
  response.end('ok');
}).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'text-before-headers',
  title: 'A Node application writes a line of debug text into the connection before its answer.',
  answers: { 'upstream-speaks': 'http' },
  details: {},
  broken: 0,
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
