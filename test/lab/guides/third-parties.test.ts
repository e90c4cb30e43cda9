/** The circuit breaker of the guide, before a service that takes connections and says nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, until } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

/** With a service of ours, and half a second instead of two. */
const printed = fenceWith('third-parties', 'nginx', 'backup')
  .code.replace('192.0.2.10', '127.0.0.1')
  .replace('proxy_read_timeout 2s', 'proxy_read_timeout 500ms');

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  const silent = "import { createServer } from 'node:net';\ncreateServer(() => {}).listen(3003);";
  await addNodeService(machine, 'service', silent);
  await until(machine, "ss -Hltn 'sport = :3003' | grep -q .");
});
afterAll(() => machine.stop());

const errorLog = '/var/log/nginx/error.log';

/** Four calls, one after another, by a freshly started nginx: the status, and whether nginx waited, as its log says. */
async function calls(configuration: string): Promise<string[]> {
  await machine.write('/etc/nginx/conf.d/payment-api.conf', configuration);
  await machine.must(
    `systemctl reset-failed nginx; systemctl restart nginx; truncate -s 0 ${errorLog}`,
  );
  const loop = fenceWith('third-parties', 'sh', 'for i in 1 2 3 4').code;
  const counted = loop.replace('; done', `; grep -c 'upstream timed out' ${errorLog}; done`);
  const text = await machine.must(counted);
  let before = 0;
  return [...text.matchAll(/ (\d{3}) [\d.]+\n(\d+)$/gm)].map(([, status, count]) => {
    const waited = Number(count) > before;
    before = Number(count);
    return `${status} ${waited ? 'slow' : 'at once'}`;
  });
}

it('opens after two failures', async () => {
  expect(await calls(printed)).toEqual(['503 slow', '503 slow', '503 at once', '503 at once']);
});

it('never opens without a backup', async () => {
  const alone = printed.replace(/^.*backup;$/m, '');
  expect(await calls(alone)).toEqual(['504 slow', '504 slow', '504 slow', '504 slow']);
});

it('has no server left where the status of the backup counts as a failure', async () => {
  const all = await calls(printed.replace('http_502', 'http_502 http_503'));
  expect(all.slice(2)).toEqual(['502 at once', '502 at once']);
});
