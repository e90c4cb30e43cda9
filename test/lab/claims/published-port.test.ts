/** A published port of Docker: its proxy takes nginx's connection, whether or not somebody listens behind it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { verdictOf } from '../../../src/log/verdict.ts';
import { appListening, startEngine } from '../containers.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { serveSite, until } from '../upstreams.ts';

const page = readFileSync(
  new URL('../../../content/causes/bound-to-loopback.mdx', import.meta.url),
  'utf8',
);
const inside = /^docker exec app .*$/m.exec(page)?.[0] ?? 'exit 9';

/** Bound to the container's own loopback; on another port than the published one; as it should be. */
const containers = [
  { name: 'app', port: 8080, to: 3000, listen: "3000, '127.0.0.1'" },
  { name: 'other', port: 8081, to: 4000, listen: '3000' },
  { name: 'good', port: 8082, to: 3000, listen: '3000' },
];

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await startEngine(machine);
  for (const { name, port, to, listen } of containers) {
    await machine.write(`/srv/app/${name}.mjs`, appListening(listen));
    await machine.must(
      `docker run -d --name ${name} -p ${port}:${to} -v /srv/app:/srv/app:ro lab/node node /srv/app/${name}.mjs`,
    );
  }
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:8082/');
  await serveSite(
    machine,
    containers
      .map(({ name, port }) => `    location /${name} { proxy_pass http://127.0.0.1:${port}; }`)
      .join('\n'),
  );
});
afterAll(() => machine.stop());

/** The status of a request, and the line that it leaves. */
async function asked(name: string) {
  const status = await machine.must(
    `: > /var/log/nginx/error.log; curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1/${name}`,
  );
  return { status, log: await machine.must('cat /var/log/nginx/error.log') };
}

it('works where the application listens on all addresses of its container', async () => {
  expect((await asked('good')).status).toBe('200');
});

it.each(['app', 'other'])('closes or resets, and does not refuse: %s', async (name) => {
  const { status, log } = await asked(name);
  expect(status).toBe('502');
  expect(log).toMatch(/prematurely closed connection|recv\(\) failed \(104:/);
  expect(log).not.toContain('111:');
  const causes = verdictOf(read(log).findings).causes.map(({ id }) => id);
  expect(causes).toEqual(expect.arrayContaining(['bound-to-loopback', 'wrong-address']));
});

it('gives curl on the host an empty reply or a reset, whatever it is asked', async () => {
  for (const url of ['http://127.0.0.1:8080/', 'https://127.0.0.1:8080/']) {
    const { status } = await machine.run(`curl -skS -m 300 -o /dev/null ${url}`);
    expect([35, 52, 56]).toContain(status);
  }
});

it('shows by the page’s command where the application listens', async () => {
  expect(await machine.must(inside)).toMatch(/^0100007F:0BB8$/m);
  expect(await machine.must(inside.replaceAll(' app ', ' good '))).not.toContain('0100007F');
});

it('refuses once the container is stopped: the proxy ends with it', async () => {
  await machine.must('docker stop -t 1 good');
  const { status, log } = await asked('good');
  expect(status).toBe('502');
  expect(log).toContain('111: Connection refused');
});
