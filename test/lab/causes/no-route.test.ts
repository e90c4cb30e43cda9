/** The kernel's own table of routes, read as the page says, where an image has no `ip`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fenceWith } from '../guides/fences.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';

const page = 'causes/no-route';
const command = fenceWith(page, 'sh', '/proc/net/route').code.replace(
  'docker compose exec -T nginx',
  'ip netns exec container',
);

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await machine.must(`ip netns add container
    ip link add outside type veth peer name eth0 netns container && ip link set outside up
    ip -n container address add 172.18.0.3/16 dev eth0
    ip -n container link set lo up && ip -n container link set eth0 up`);
});
afterAll(() => machine.stop());

const rows = async () =>
  (await machine.must(command))
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

it('shows an internal network as the page does, without a default route', async () => {
  const shown = fenceWith(page, 'output', 'Iface').code.trim().split('\n');
  expect(await rows()).toEqual(shown.map((line) => line.trim().split(/\s+/)));
  expect((await rows()).filter(([, destination]) => destination === '00000000')).toEqual([]);
});

it('has a default route in the second column, and * for routes that say no', async () => {
  await machine.must(`ip -n container route add default via 172.18.0.1
    for kind in unreachable prohibit blackhole; do
      n=$((n + 1)); ip -n container route add $kind 10.$n.0.0/16
    done`);
  const [, ...routes] = await rows();
  expect(routes.filter(([, destination]) => destination === '00000000')).toEqual([
    expect.arrayContaining(['eth0', '010012AC']),
  ]);
  expect(routes.filter(([name]) => name === '*').map(([, destination]) => destination)).toEqual([
    '0000010A',
    '0000020A',
    '0000030A',
  ]);
});
