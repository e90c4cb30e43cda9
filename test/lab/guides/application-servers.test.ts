/** HTTP/2 to an upstream: which nginx can, and what a gRPC client misses until trailers are passed on. */
import { expect, it } from 'vitest';
import { boot } from '../machine.ts';
import { versions } from '../nginx.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const server = `
import { createServer } from 'node:http2';
createServer().on('stream', (stream) => {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end('ok');
}).listen(50051, '127.0.0.1');
`;

const newest = versions.at(-1)!;
const site = `
    listen 81; http2 on;
    location / { proxy_pass http://127.0.0.1:50051; proxy_http_version 2; }
    location /trailers { proxy_pass http://127.0.0.1:50051; proxy_http_version 2; proxy_pass_trailers on; }
    location /grpc { grpc_pass grpc://127.0.0.1:50051; }`;
const call = (path: string) =>
  `curl -s -v -m 300 --http2-prior-knowledge -d '' -H 'Content-Type: application/grpc' -H 'TE: trailers' -H 'Host: example.com' http://127.0.0.1:81${path} 2>&1`;

it(`nginx ${newest.version} asks in HTTP/2, and passes grpc-status on only when told to`, async () => {
  const machine = await boot(newest.layer);
  try {
    await addNodeService(machine, 'app', server);
    await untilOpen(machine, 50051);
    await serveSite(machine, site);
    for (const path of ['/', '/trailers', '/grpc']) {
      const answer = await machine.must(call(path));
      expect(answer).toContain('< HTTP/2 200');
      expect(answer.includes('grpc-status: 0'), path).toBe(path !== '/');
    }
  } finally {
    await machine.stop();
  }
});

it.each(versions.slice(0, -1))(
  'nginx $version refuses “proxy_http_version 2”',
  async ({ layer }) => {
    const machine = await boot(layer);
    try {
      await machine.write('/etc/nginx/conf.d/two.conf', 'proxy_http_version 2;\n');
      expect((await machine.run('nginx -t')).stderr).toContain('invalid value "2"');
    } finally {
      await machine.stop();
    }
  },
);
