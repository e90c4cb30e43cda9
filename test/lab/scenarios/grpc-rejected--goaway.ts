import { serveGrpc, statusOfCall } from '../grpc.ts';
import { scenario } from '../scenario.ts';

/** Tells each new connection to go away with ENHANCE_YOUR_CALM (11), as a gRPC server does that feels flooded. */
const server = `
import { constants, createServer } from 'node:http2';
createServer()
  .on('session', (session) => session.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM, 0))
  .on('stream', (stream) => {
    stream.on('error', () => {});
  })
  .listen(50051, '127.0.0.1');
`;

export default scenario({
  cause: 'grpc-rejected',
  title: 'A server answers the connection with GOAWAY and error 11, ENHANCE_YOUR_CALM.',
  answers: {},
  details: {},
  break: (machine) => serveGrpc(machine, server),
  probe: statusOfCall,
});
