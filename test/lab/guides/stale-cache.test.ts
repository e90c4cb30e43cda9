/** The cache of the guide: the last good page is served while the application is down. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

const fence = (words: string) => fenceWith('stale-cache', 'nginx', words).code;
const location = fence('proxy_cache_valid');
/** The same with a second: for what is over, never for what must still hold. */
const brief = location.replace('200 301 1m', '200 301 1s');

const app = `
import { createServer } from 'node:http';
createServer(({ headers }, response) => response.end('page of ' + headers.host + ' for ' + headers.cookie)).listen(3000);
`;

let machine: Machine;

async function get(path: string, options = '', host = 'example.com'): Promise<string> {
  return machine.must(`curl -s -i -H 'Host: ${host}' ${options} 'http://127.0.0.1${path}'`);
}

async function serve(text: string): Promise<void> {
  await machine.must('rm -rf /var/cache/nginx/pages; systemctl reset-failed nginx');
  await serveSite(machine, `server_name example.org;\n${text}`, fence('proxy_cache_path'));
}

const stopApp = () => machine.must('systemctl stop app; sleep 1.5');
async function startApp(): Promise<void> {
  await machine.must('systemctl start app');
  await until(machine, "ss -Hltn 'sport = :3000' | grep -q .");
}

beforeAll(async () => {
  machine = await boot();
  await machine.must('mkdir -p /var/cache/nginx');
  await addNodeService(machine, 'app', app, { start: false });
});
afterAll(() => machine.stop());

it('serves what it has while the application is down, and nothing else', async () => {
  await startApp();
  await serve(location);
  expect(await get('/')).toMatch(/200 OK[\s\S]*X-Cache: MISS[\s\S]*page of example.com/);
  expect(await get('/')).toContain('X-Cache: HIT');
  await serve(brief);
  expect(await get('/')).toContain('X-Cache: MISS');
  await stopApp();
  expect(await get('/')).toMatch(/200 OK[\s\S]*X-Cache: STALE[\s\S]*page of example.com/);
  expect(await get('/never-seen')).toContain('502 Bad Gateway');
  expect(await get('/', '-X POST')).toContain('502 Bad Gateway');
});

it('neither stores nor serves pages of users, or of another host', async () => {
  await startApp();
  await serve(location);
  expect(await get('/own', '-b session=q7')).toMatch(/X-Cache: BYPASS[\s\S]*for session=q7/);
  expect(await get('/own')).toMatch(/X-Cache: MISS[\s\S]*for undefined/);
  expect(await get('/own', '-b session=q7')).toMatch(/X-Cache: BYPASS[\s\S]*for session=q7/);
  expect(await get('/own', '', 'example.org')).toMatch(/X-Cache: MISS[\s\S]*page of example.org/);
});

it('mixes hosts up with the default key, as the page warns', async () => {
  await serve(location.replace(/^.*proxy_cache_key.*$/m, ''));
  await get('/shared');
  expect(await get('/shared', '', 'example.org')).toMatch(/X-Cache: HIT[\s\S]*page of example.com/);
});

it('has nothing left once an entry was inactive for too long', async () => {
  const zone = fence('proxy_cache_path').replace('inactive=24h', 'inactive=1s');
  await serveSite(machine, brief, zone);
  expect(await get('/short')).toContain('X-Cache: MISS');
  await stopApp();
  // What deletes entries looks when it starts, and then every ten seconds.
  await machine.must('systemctl reload nginx');
  await until(
    machine,
    "! find /var/cache/nginx/pages -type f | xargs -r grep -la 'KEY: .*/short' | grep -q .",
  );
  expect(await get('/short')).toContain('502 Bad Gateway');
});
