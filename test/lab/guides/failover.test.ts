/** The group of the guide, with servers of ours: one dies in the middle of its requests. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

const fence = (words: string) => fenceWith('failover', 'nginx', words).code;
const group = fence('upstream app').replace(
  /10\.0\.0\.(\d+):3000/g,
  (_, host) => `127.0.0.1:${3000 + Number(host)}`,
);

/** It answers once there is a file /run/answer, but the health page at once. */
const app = (port: number) => `
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
createServer(({ url }, response) => {
  const answering = setInterval(() => {
    if (url !== '/health' && !existsSync('/run/answer')) return;
    clearInterval(answering);
    response.end('${port}');
  }, 20);
}).listen(${port});
`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  for (const port of [3009, 3010, 3011]) {
    await addNodeService(machine, `app-${port}`, app(port));
    await until(machine, `ss -Hltn 'sport = :${port}' | grep -q .`);
  }
  await serveSite(machine, `${fence('location / {')}\n${fence('/nginx-alive')}`, group);
});
afterAll(() => machine.stop());

/** The statuses of eight requests that run while the first server is killed. */
async function duringDeath(options: string): Promise<string[]> {
  // nginx, too: it would leave the server alone for ten seconds more.
  await machine.must('systemctl restart app-3009 nginx');
  await until(machine, "ss -Hltn 'sport = :3009' | grep -q .");
  const text = await machine.must(
    `rm -f /run/answer; seq 8 | xargs -P 8 -I{} curl -s -o /dev/null -w '%{http_code}\\n' ${options} -H 'Host: example.com' http://127.0.0.1/ > /root/statuses &
    for i in $(seq 3000); do [ $(ss -Htn state established '( dport = :3009 or dport = :3010 or dport = :3011 )' | wc -l) = 8 ] && break; sleep 0.1; done
    systemctl kill -s KILL app-3009; touch /run/answer; wait; cat /root/statuses`,
  );
  return text.trim().split('\n');
}

it('loses no GET, but the POSTs that ran there', async () => {
  expect(new Set(await duringDeath(''))).toEqual(new Set(['200']));
  expect(new Set(await duringDeath('-d order=1'))).toEqual(new Set(['200', '502']));
});

it('is alive without an application, and ready only with one', async () => {
  const status = (path: string) =>
    machine.must(
      `curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1${path}`,
    );
  expect(await status('/ready')).toBe('200');
  await machine.must('systemctl stop app-3009 app-3010 app-3011');
  expect(await status('/nginx-alive')).toBe('204');
  expect(await status('/ready')).toBe('502');
});
