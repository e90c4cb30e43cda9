/** A gRPC server behind nginx on a lab machine, and a client that calls it. */
import type { Machine } from './machine.ts';
import { addNodeService, serveSite, untilOpen } from './upstreams.ts';

/** Runs `server`, a Node program that listens on port 50051, as the service app; nginx takes calls on port 81. */
export async function serveGrpc(machine: Machine, server: string): Promise<void> {
  await addNodeService(machine, 'app', server);
  await untilOpen(machine, 50051);
  await serveSite(
    machine,
    '    listen 81 http2;\n    location / { grpc_pass grpc://127.0.0.1:50051; }',
  );
}

const call = [
  'curl -s -m 300 -o /dev/null --http2-prior-knowledge -X POST',
  "-H 'Host: example.com' -H 'Content-Type: application/grpc' -H 'TE: trailers'",
  "-w '%{http_code}' http://127.0.0.1:81/app.Greeter/Hello",
].join(' ');

/** The HTTP status of one call. */
export async function statusOfCall(machine: Machine): Promise<number> {
  return Number((await machine.run(call)).stdout);
}
