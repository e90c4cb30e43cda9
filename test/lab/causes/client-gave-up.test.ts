/** The count of the page, on requests that really were given up: each once, by tenths of a second, and no other status. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fenceWith } from '../guides/fences.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until, untilOpen } from '../upstreams.ts';

const page = 'causes/client-gave-up';
/** Answers at once or after ten seconds. */
const app = `
import { createServer } from 'node:http';
createServer(({ url }, response) => setTimeout(() => response.end('ok'), url === '/fast' ? 0 : 10_000)).listen(3000);
`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await untilOpen(machine, 3000);
  await serveSite(
    machine,
    `    access_log /var/log/nginx/access.log timed;
    location / { proxy_pass http://127.0.0.1:3000; }`,
    fenceWith(page, 'nginx', 'log_format timed').code,
  );
});
afterAll(() => machine.stop());

it('tells a timer from a click, and counts no request twice', async () => {
  await machine.must(': > /var/log/nginx/access.log');
  const askFor = (seconds: string, path: string) =>
    machine.run(
      `curl -s -m ${seconds} -o /dev/null -H 'Host: example.com' http://127.0.0.1${path}`,
    );
  await Promise.all([
    ...['3', '3', '3'].map((seconds) => askFor(seconds, '/slow')),
    askFor('0.5', '/slow'),
    askFor('5', '/fast'),
  ]);
  await until(machine, "test $(grep -c ' 499 ' /var/log/nginx/access.log) = 4");
  expect(await machine.must('cat /var/log/nginx/access.log')).toMatch(/rt=3\.\d+ urt=3\./);

  const printed = await machine.must(fenceWith(page, 'sh', '499').code);
  const counts = printed.matchAll(/^ *(\d+) " 499 rt=(\d+\.\d)$/gm).toArray();
  expect(printed.trim().split('\n')).toHaveLength(counts.length);
  const requestsAfter = (from: number, to: number) =>
    counts
      .filter(([, , seconds]) => Number(seconds) >= from && Number(seconds) < to)
      .reduce((sum, [, count]) => sum + Number(count), 0);
  expect(requestsAfter(0.4, 2.5)).toBe(1);
  expect(requestsAfter(2.9, 9)).toBe(3);
  expect(requestsAfter(0, 99)).toBe(4);
});
