/** Applications behind an upstream group, and bursts of requests for them. */
import { node } from './machine.ts';
import type { Machine } from './machine.ts';
import { addService, until } from './upstreams.ts';

/**
 * Answers “ok”, but 500 at /error, a header too big at /big, and at /slow once nobody else has come for a second; or one
 * status to everything.
 */
const app = `
import { createServer } from 'node:http';
const [port, status] = process.argv.slice(2);
const held = [];
let quiet;
createServer((request, response) => {
  if (status) return response.writeHead(Number(status)).end();
  if (request.url === '/big') return response.writeHead(200, { 'Set-Cookie': 'a='.padEnd(9000, 'x') }).end();
  if (request.url === '/error') return response.writeHead(500).end();
  if (request.url !== '/slow') return response.end('ok');
  held.push(response);
  clearTimeout(quiet);
  quiet = setTimeout(() => held.splice(0).forEach((each) => each.end('ok')), 1000);
}).listen(Number(port), '127.0.0.1');
`;

/** Applications at 127.0.0.1, one a port, as services `app-<port>`; those of `bad` answer 502 to everything. */
export async function addPeers(machine: Machine, ports: number[], bad: number[] = []) {
  await machine.write('/srv/app/peer.mjs', app);
  for (const port of ports) {
    const status = bad.includes(port) ? ' 502' : '';
    await addService(machine, `app-${port}`, `${node} /srv/app/peer.mjs ${port}${status}`);
  }
  for (const port of ports) await until(machine, `curl -s -o /dev/null http://127.0.0.1:${port}/`);
}

/** The statuses of so many requests for a path, one after another or all at once. */
export async function statusesOf(machine: Machine, path: string, count: number, atOnce = false) {
  const parallel = atOnce ? `-P ${count}` : '';
  const text = await machine.must(
    `seq ${count} | xargs ${parallel} -I{} curl -s -m 300 -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' 'http://127.0.0.1${path}'`,
  );
  return text.trim().split('\n').map(Number);
}

/** One status for many requests: 502 if any of them got it. */
export const worst = (statuses: number[]): number => (statuses.includes(502) ? 502 : statuses[0]!);
