import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

/** Answers each call with one empty message, and with a header that takes a CONTINUATION frame. */
const app = `
import { createServer } from 'node:http2';
createServer().on('stream', (stream) => {
  stream.on('error', () => {});
  stream.respond(
    { 'content-type': 'application/grpc', 'x-trace': '~'.repeat(20000) },
    { waitForTrailers: true },
  );
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end(Buffer.from([0, 0, 0, 0, 0]));
}).listen(50051, '127.0.0.1');
`;

const call = [
  'curl -s -m 20 -o /dev/null --http2-prior-knowledge -X POST',
  "-H 'Host: example.com' -H 'Content-Type: application/grpc' -H 'TE: trailers'",
  "-w '%{http_code}' http://127.0.0.1:81/app.Greeter/Hello",
].join(' ');

export default scenario({
  cause: 'response-header-too-big',
  fix: 'response-buffers',
  title: 'A gRPC server answers with metadata of 20,000 bytes; nginx has its default buffer of 4k.',
  answers: {},
  details: { 'header-size': '20100' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await until(machine, "ss -Hltn 'sport = :50051' | grep -q .");
    await serveSite(
      machine,
      '    listen 81 http2;\n    location / { grpc_pass grpc://127.0.0.1:50051; }',
    );
  },
  async probe(machine) {
    return Number((await machine.run(call)).stdout);
  },
});
