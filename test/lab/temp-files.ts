/** A site that takes uploads and sends long answers, for the scenarios of nginx's temporary files. */
import type { Machine } from './machine.ts';
import { addNodeService, serveSite, until } from './upstreams.ts';

/** Longer than the buffers of nginx and of the sockets around it. */
const app = `
import { createServer } from 'node:http';
const long = Buffer.alloc(12_000_000, 'x');
createServer((request, response) => {
  request.resume().on('end', () => response.end(request.url === '/long' ? long : 'ok'));
}).listen(3000, '127.0.0.1');
`;

export async function serveUploads(machine: Machine): Promise<void> {
  await addNodeService(machine, 'app', app);
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
  await serveSite(
    machine,
    '    client_max_body_size 50m;\n    location / { proxy_pass http://127.0.0.1:3000; }',
  );
}

/** An upload that does not fit client_body_buffer_size (16k), and so goes through a file. */
export async function statusOfUpload(machine: Machine): Promise<number> {
  const { stdout } = await machine.run(
    "head -c 4000000 /dev/zero > /run/upload; curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' -H 'Expect:' -T /run/upload http://127.0.0.1/",
  );
  return Number(stdout);
}

/** A long answer to a slow client: 200 if it came whole, 0 if it was cut short. */
export async function statusOfLongAnswer(machine: Machine): Promise<number> {
  const { stdout, status } = await machine.run(
    "curl -s -m 300 --limit-rate 8M -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1/long",
  );
  return status === 0 ? Number(stdout) : 0;
}
