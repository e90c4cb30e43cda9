/** A 502 of which nginx’s error log says nothing: the kinds that the page about it names, and the search that it gives. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const page = readFileSync(
  new URL('../../../content/symptoms/not-from-nginx.mdx', import.meta.url),
  'utf8',
);
const search = /^nginx -T .*grep .*502.*$/m.exec(page)?.[0] ?? 'exit 9';

/** It says 502 once, and works from then on. */
const app = `
import { createServer } from 'node:http';
let asked = 0;
createServer((_, response) => response.writeHead(asked++ ? 200 : 502).end('answer')).listen(3000, '127.0.0.1');
`;

const locations = `
    access_log /root/access.log asked;
    root /srv/pages;
    location = /returned { return 502; }
    location = /turned { error_page 404 =502 /sorry.html; return 404; }
    location = /stored { proxy_cache answers; proxy_cache_valid any 1m; proxy_pass http://127.0.0.1:3000; }
    location = /limited { limit_req zone=all; limit_req_status 502; try_files /sorry.html =404; }`;

const http = `
log_format asked '$uri $status us=$upstream_status uht=$upstream_header_time cache=$upstream_cache_status';
proxy_cache_path /var/cache/answers keys_zone=answers:1m;
limit_req_zone $server_name zone=all:1m rate=1r/m;`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await untilOpen(machine, 3000);
  await machine.write('/srv/pages/sorry.html', 'sorry');
  await serveSite(machine, locations, http);
});
afterAll(() => machine.stop());

/** The access log's last line, and the error log's lines, of one request. */
async function asked(path: string) {
  await machine.must(
    `: > /root/access.log; : > /var/log/nginx/error.log; curl -s -o /dev/null -H 'Host: example.com' http://127.0.0.1${path}`,
  );
  const access = await machine.must(
    'for i in $(seq 50); do test -s /root/access.log && break; sleep 0.1; done; cat /root/access.log',
  );
  return { access: access.trim(), errors: await machine.must('cat /var/log/nginx/error.log') };
}

it.each(['returned', 'turned'])('is %s without a line, and without an upstream', async (kind) => {
  const { access, errors } = await asked(`/${kind}`);
  expect(access).toMatch(/ 502 us=- uht=- cache=-$/);
  expect(errors).toBe('');
});

it('is stored, and served without a line and without an upstream when that works again', async () => {
  expect((await asked('/stored')).access).toMatch(/ 502 us=502 uht=[\d.]+ cache=MISS$/);
  const { access, errors } = await asked('/stored');
  expect(access).toMatch(/ 502 us=- uht=- cache=HIT$/);
  expect(errors).toBe('');
});

it('is no silent one where a limit is told to say 502: the log has “limiting requests”', async () => {
  await asked('/limited');
  const { access, errors } = await asked('/limited');
  expect(access).toMatch(/ 502 us=- uht=- cache=-$/);
  expect(errors).toContain('limiting requests');
});

it('is found in the configuration by the search of the page', async () => {
  const found = await machine.must(search);
  for (const words of ['return 502', '=502', 'proxy_cache_valid any', 'limit_req_status 502'])
    expect(found).toContain(words);
});
