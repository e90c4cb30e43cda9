import { serveGrpc, statusOfCall } from '../grpc.ts';
import { scenario } from '../scenario.ts';

/** Refuses every stream with REFUSED_STREAM (7), as a gRPC server does that is shutting down or full. */
const server = `
import { constants, createServer } from 'node:http2';
createServer()
  .on('stream', (stream) => {
    stream.on('error', () => {});
    stream.close(constants.NGHTTP2_REFUSED_STREAM);
  })
  .listen(50051, '127.0.0.1');
`;

export default scenario({
  cause: 'grpc-rejected',
  title: 'A server refuses the call’s HTTP/2 stream with error 7, REFUSED_STREAM.',
  answers: {},
  details: {},
  break: (machine) => serveGrpc(machine, server),
  probe: statusOfCall,
});
