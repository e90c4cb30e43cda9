import type { Machine } from '../machine.ts';
import { scenario } from '../scenario.ts';
import { node } from '../machine.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

/** Speaks WebSocket and nothing else: an ordinary request gets no answer. It echoes frames of up to 125 bytes. */
const app = `
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
const server = createServer((request) => request.socket.destroy());
server.on('upgrade', (request, socket) => {
  const key = request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (frame) => {
    const length = frame[1] & 0x7f;
    const text = frame.subarray(6, 6 + length).map((byte, index) => byte ^ frame[2 + (index % 4)]);
    socket.write(Buffer.concat([Buffer.from([0x81, length]), text]));
  });
}).listen(3000, '127.0.0.1');
`;

/** A browser's side: prints what comes back, or the HTTP status where the handshake was refused. */
const client = `
import { request } from 'node:http';
const handshake = request('http://127.0.0.1/live', {
  headers: { Host: 'example.com', Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' },
});
handshake.on('response', ({ statusCode }) => process.exit(console.log(statusCode)));
handshake.on('upgrade', (_, socket) => {
  socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]));
  socket.on('data', (frame) => process.exit(console.log(frame.subarray(2).toString())));
});
handshake.end();
`;

/** 200 stands for a WebSocket that echoes; there is no 200 in that protocol. */
async function statusOfWebSocket(machine: Machine): Promise<number> {
  const printed = (await machine.must(`${node} /srv/client.mjs`)).trim();
  return printed === 'hi' ? 200 : Number(printed);
}

export default scenario({
  cause: 'app-closes',
  fix: 'websocket-upgrade',
  title: 'A Node application that speaks WebSocket only; nginx drops the Upgrade header.',
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'one-kind',
    listening: 'same-address',
  },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'request-path': '/live' },
  async break(machine) {
    await addNodeService(machine, 'app', app);
    await machine.write('/srv/client.mjs', client);
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location /live { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: statusOfWebSocket,
});
