/** What the guide says of paths, locations and headers, asked of a real nginx with an application that tells what it got. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';
import { fencesOf, fenceWith } from './fences.ts';

const page = 'proxy-pass-paths';
const locations = fenceWith(page, 'nginx', 'location /a').code;

const app = `
import { createServer } from 'node:http';
createServer(({ method, url, headers }, response) => {
  response.end(method + ' ' + url + (url.startsWith('/headers') ? JSON.stringify(headers) : '') + '\\n');
}).listen(3000);
`;

let machine: Machine;
const get = (path: string) =>
  machine.must(`curl -s -H 'Host: example.com' 'http://127.0.0.1${path}'`);

/** More starts than systemd allows in ten seconds. */
async function serve(text: string): Promise<void> {
  await machine.run('systemctl reset-failed nginx');
  await serveSite(machine, text);
}

beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await until(machine, "ss -Hltn 'sport = :3000' | grep -q .");
});
afterAll(() => machine.stop());

it('hands on the paths that the page shows', async () => {
  await serve(locations);
  const printed = await machine.must(fenceWith(page, 'sh', 'for u in').code);
  expect(printed).toBe(fencesOf(page, 'output')[0]?.code);
});

it('decodes a capture, and the request breaks', async () => {
  await serve(locations);
  expect(await get('/g/x%20y')).not.toContain('GET');
});

it('takes a regular expression before a prefix, unless the prefix says ^~', async () => {
  const php = 'location ~ \\.php$ { return 200 "by the expression"; }';
  await serve(`${locations}\n${php}`);
  expect(await get('/b/index.php')).toContain('by the expression');
  expect(await get('//a//x')).toContain('GET //a//x');
  await serve(`${locations.replace('location /b/', 'location ^~ /b/')}\n${php}`);
  expect(await get('/b/index.php')).toContain('GET /index.php');
});

it('does not hand proxy_pass down to a nested location', async () => {
  const printed = fenceWith(page, 'nginx', 'expires 1d').code;
  await serve(printed);
  expect(await get('/site.css')).toContain('404 Not Found');
  await serve(printed.replace('expires 1d;', 'proxy_pass http://127.0.0.1:3000;'));
  expect(await get('/site.css')).toBe('GET /site.css\n');
});

it('sends its own Host, the four headers where they are set, and none of them beside another one', async () => {
  const headers = fenceWith(page, 'nginx', 'X-Real-IP').code;
  const pass = 'proxy_pass http://127.0.0.1:3000;';
  await serve(`location / { ${pass} }`);
  expect(await get('/headers')).toContain('"host":"127.0.0.1:3000"');
  await serve(`${headers}\nlocation / { ${pass} }`);
  const all = await get('/headers');
  for (const text of [
    '"host":"example.com"',
    '"x-forwarded-proto":"http"',
    '"x-real-ip":"127.0.0.1"',
  ])
    expect(all).toContain(text);
  await serve(`${headers}\nlocation / { proxy_set_header X-Other 1; ${pass} }`);
  expect(await get('/headers')).toContain('"host":"127.0.0.1:3000"');
  expect(await get('/headers')).not.toContain('x-real-ip');
});
