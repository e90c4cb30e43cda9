import { serveGrpc, statusOfCall } from '../grpc.ts';
import { scenario } from '../scenario.ts';

/** Answers each call with one empty message, and with a header that takes a CONTINUATION frame. */
const server = `
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

export default scenario({
  cause: 'response-header-too-big',
  fix: 'response-buffers',
  title: 'A gRPC server answers with metadata of 20,000 bytes; nginx has its default buffer of 4k.',
  answers: {},
  details: { 'header-size': '20100' },
  break: (machine) => serveGrpc(machine, server),
  probe: statusOfCall,
});
