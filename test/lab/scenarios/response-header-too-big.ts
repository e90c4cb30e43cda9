import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => {
  response.setHeader('Set-Cookie', 'session=' + 'x'.repeat(9000));
  response.end('ok');
}).listen(3000, '127.0.0.1');
`;

export default scenario({
  cause: 'response-header-too-big',
  fix: 'response-buffers',
  title: 'A Node application sets a cookie of 9,000 bytes; nginx has its default buffer of 4k.',
  answers: {},
  details: { 'header-size': '9200' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
