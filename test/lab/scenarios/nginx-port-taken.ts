import { scenario } from '../scenario.ts';
import { serveWorking } from '../startup.ts';
import { addNodeService, untilOpen } from '../upstreams.ts';

const oldSite = `
import { createServer } from 'node:http';
createServer((request, response) => {
  response.statusCode = 404;
  response.end('not here');
}).listen(80);
`;

export default scenario({
  cause: 'nginx-port-taken',
  fix: 'free-nginx-port',
  title: 'Another web server was first to listen on port 80; nginx cannot start beside it.',
  broken: 404,
  answers: {},
  details: { 'port-holder': 'old-site' },
  async break(machine) {
    await serveWorking(machine);
    await machine.must('systemctl stop nginx');
    await addNodeService(machine, 'old-site', oldSite);
    await untilOpen(machine, 80);
    await machine.run('systemctl start nginx');
  },
});
