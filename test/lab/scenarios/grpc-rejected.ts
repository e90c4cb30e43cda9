import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

/** Refuses every stream with REFUSED_STREAM (7), as a gRPC server does that is shutting down or full. */
const app = `
import { constants, createServer } from 'node:http2';
createServer()
  .on('stream', (stream) => {
    stream.on('error', () => {});
    stream.close(constants.NGHTTP2_REFUSED_STREAM);
  })
  .listen(50051, '127.0.0.1');
`;

const call = [
  'curl -s -m 20 -o /dev/null --http2-prior-knowledge -X POST',
  "-H 'Host: example.com' -H 'Content-Type: application/grpc' -H 'TE: trailers'",
  "-w '%{http_code}' http://127.0.0.1:81/app.Greeter/Hello",
].join(' ');

export default scenario({
  cause: 'grpc-rejected',
  title: 'A server refuses the call’s HTTP/2 stream with error 7, REFUSED_STREAM.',
  answers: {},
  details: {},
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
