import { scenario, statusOf } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http2';
createServer()
  .on('stream', (stream) => {
    stream.on('error', () => {});
    stream.respond({ ':status': 200 });
    stream.end('ok');
  })
  .listen(50051, '127.0.0.1');
`;

export default scenario({
  cause: 'proxy-to-http2',
  fix: 'pass-directive',
  title: 'proxy_pass names the port of a server that speaks HTTP/2 only, as gRPC servers do.',
  answers: { 'upstream-speaks': 'http2' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  broken: 0,
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 50051);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:50051; }');
  },
  // The frames are passed on, and the connection stays open: curl gives up, or waits for more of them.
  probe: (machine) => statusOf(machine, '/', 3),
});
