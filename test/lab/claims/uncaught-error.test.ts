/** An error that nothing catches ends a Node process: what its visitors get, what is logged, and what that is read as. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { verdictOf } from '../../../src/log/verdict.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until, untilOpen } from '../upstreams.ts';

const page = readFileSync(
  new URL('../../../content/causes/worker-crash.mdx', import.meta.url),
  'utf8',
);
const lastWords = /^journalctl -u app .*status=.*$/m.exec(page)?.[0] ?? 'exit 9';

/** Caught: a 500, and the process lives on. Not caught: thrown later, rejected, or an event without a listener. */
const app = `
import { createServer } from 'node:http';
import { EventEmitter } from 'node:events';
const fail = () => { throw new Error('db is undefined'); };
const kinds = {
  '/callback': () => setTimeout(fail),
  '/promise': async () => fail(),
  '/event': () => setTimeout(() => new EventEmitter().emit('error', new Error('db is undefined'))),
};
createServer((request, response) => {
  if (kinds[request.url]) return void kinds[request.url]();
  try { if (request.url === '/caught') fail(); response.end('ok'); } catch { response.writeHead(500).end(); }
}).listen(3000, '127.0.0.1');
`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
});
afterAll(() => machine.stop());

const statusOf = async (path: string) =>
  (
    await machine.must(
      `curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1${path}`,
    )
  ).trim();

it('is a 500 where it is caught, and the next request works', async () => {
  await untilOpen(machine, 3000);
  expect([await statusOf('/caught'), await statusOf('/')]).toEqual(['500', '200']);
});

it.each(['/callback', '/promise', '/event'])(
  'is a 502 at %s, ends the process, and everybody is refused until it is back',
  async (path) => {
    await machine.must('journalctl --rotate -q; journalctl --vacuum-time=1s -q');
    await machine.must(
      ': > /var/log/nginx/error.log; systemctl reset-failed; systemctl restart app',
    );
    await untilOpen(machine, 3000);
    expect(await statusOf('/')).toBe('200');
    expect(await statusOf(path)).toBe('502');
    await until(machine, '! systemctl is-active -q app');
    expect(await statusOf('/')).toBe('502');

    const log = await machine.must('cat /var/log/nginx/error.log');
    expect(log).toMatch(/prematurely closed connection while reading response header[\s\S]*111: /);
    const said = await machine.must(lastWords);
    expect(said).toMatch(/Error: db is undefined[\s\S]*Node\.js v\d+[\s\S]*status=1\/FAILURE/);

    const [cutOff] = log.split('\n');
    expect(verdictOf(read(`${cutOff}\n${said}`).findings).causes[0]?.id).toBe('worker-crash');
  },
);
