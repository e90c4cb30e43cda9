/** Names of nginx's temporary files: none while an answer passes, one where it is to be kept in a cache. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
const long = Buffer.alloc(40_000_000, 'x');
createServer((_, response) => response.end(long)).listen(3000, '127.0.0.1');
`;

const locations = `
    location /passed { proxy_pass http://127.0.0.1:3000; }
    location /cached { proxy_cache answers; proxy_cache_valid any 1m; proxy_pass http://127.0.0.1:3000; }`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await untilOpen(machine, 3000);
  await serveSite(
    machine,
    locations,
    'proxy_cache_path /var/cache/answers keys_zone=answers:1m max_size=5g min_free=1m;',
  );
});
afterAll(() => machine.stop());

/** How many named files are in the folder while a slow visitor fetches a long answer, and how many open ones have no name. */
async function during(path: string) {
  const text = await machine.must(`
    named() { find /var/lib/nginx/proxy /var/cache/answers -type f | wc -l; }
    unnamed() { for pid in $(pgrep -f 'nginx: worker process$'); do ls -lL --time-style=+ /proc/$pid/fd | awk '/^-/ && $2 == 0'; done | wc -l; }
    curl -s --limit-rate 500k -o /dev/null -H 'Host: example.com' http://127.0.0.1${path} &
    for i in $(seq 3000); do test "$(named)$(unnamed)" != 00 && break; sleep 0.1; done
    named; unnamed
    kill $!; wait`);
  const [named, unnamed] = text.trim().split('\n').map(Number);
  return { named, unnamed };
}

it('is none for an answer that only passes, though the file is open', async () => {
  expect(await during('/passed')).toEqual({ named: 0, unnamed: 1 });
});

it('is there for an answer that is stored', async () => {
  const { named, unnamed } = await during('/cached');
  expect(named).toBe(1);
  expect(unnamed).toBe(0);
});
