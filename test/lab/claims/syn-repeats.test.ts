/** How long the kernel goes on asking a host that is silent: what the pages say, and a capture. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';

const content = (path: string) =>
  readFileSync(new URL(`../../../content/${path}.mdx`, import.meta.url), 'utf8');

const seconds = (cell = '') => [...cell.matchAll(/\d+/g)].map(Number);

/** What the page says of fewer retries than the default: both kernels at 2, the newer and the older one at 3. */
const [atTwo, newAtThree, oldAtThree] =
  /At 2 either kernel gives up after (\d+) s\. At 3 it is (\d+) s since 6\.5 and (\d+) s before/
    .exec(content('messages/connect-timed-out-by-kernel'))!
    .slice(1)
    .map(Number);

/** The truth's row for kernels that have linear timeouts, or for those before: the repeats, and the ends by retries. */
function row(begins: string, atThree: number | undefined) {
  const lines = content('truths/syn-repeats').split('\n');
  const [, , repeats, end] = lines.find((line) => line.startsWith(`| ${begins} `))!.split('|');
  return { repeats: seconds(repeats), ends: { 2: atTwo, 3: atThree, 6: seconds(end)[0] } };
}
const since = row('Linux 6.5 and later', newAtThree);
const before = row('before', oldAtThree);

/** Connects where the kernel drops, and prints when the first packets left and when connect() gave up. */
const observer = `
import select, socket, threading, time
tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(3))
sent = []
def watch():
    while True:
        packet, source = tap.recvfrom(100)
        # An outgoing TCP packet to port 3001 with SYN alone.
        if source[2] == socket.PACKET_OUTGOING and packet[9] == 6 and packet[22:24] == bytes([11, 185]) and packet[33] & 18 == 2:
            sent.append(time.monotonic())
threading.Thread(target=watch, daemon=True).start()
try:
    socket.create_connection(('127.0.0.1', 3001))
except TimeoutError:
    over = time.monotonic()
print(*[round(at - sent[0]) for at in sent[1:]], 'end', round(over - sent[0]))
`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await machine.write('/srv/observer.py', observer);
  await machine.write(
    '/srv/drop.nft',
    'table inet filter {\n chain input {\n type filter hook input priority 0\n tcp dport 3001 drop\n }\n}\n',
  );
});
afterAll(() => machine.stop());

/** Seconds after the first packet: the repeats, and the end of the attempt. In a network of its own, with its own settings. */
async function attempt(retries: number, linear?: number) {
  const hasLinear =
    (await machine.run('test -e /proc/sys/net/ipv4/tcp_syn_linear_timeouts')).status === 0;
  const setLinear =
    linear !== undefined && hasLinear
      ? `sysctl -qw net.ipv4.tcp_syn_linear_timeouts=${linear};`
      : '';
  const text = await machine.must(`unshare -n sh -c 'ip link set lo up; nft -f /srv/drop.nft;
    sysctl -qw net.ipv4.tcp_syn_retries=${retries}; ${setLinear} python3 /srv/observer.py'`);
  const [repeats = '', end] = text.trim().split('end');
  return { repeats: repeats.trim().split(' ').map(Number), end: Number(end), hasLinear };
}

it('repeats a SYN in the rhythm of the page, by the kernel that runs here and as older ones do', async () => {
  const [own, old] = await Promise.all([attempt(2), attempt(2, 0)]);
  const said = own.hasLinear ? since : before;
  expect(own.repeats.length).toBe(own.hasLinear ? 5 : 2);
  expect(own.repeats).toEqual(said.repeats.slice(0, own.repeats.length));
  expect(own.end).toBe(said.ends[2]);
  expect(old.repeats).toEqual(before.repeats.slice(0, 2));
  expect(old.end).toBe(before.ends[2]);
});

it('has the numbers that follow from the kernel’s rule for more retries', () => {
  for (const [{ repeats, ends }, linear] of [
    [since, 4],
    [before, 0],
  ] as const) {
    // So many pauses of a second; those after them double.
    const pauses = [...Array<number>(linear).fill(1), 1, 2, 4, 8, 16, 32, 64];
    const moments = pauses.map((_, index) => pauses.slice(0, index + 1).reduce((a, b) => a + b));
    expect(repeats).toEqual(moments.slice(0, -1));
    // The kernel looks when a timer ends whether as much time is over as doubling alone would have taken.
    for (const [retries, end] of Object.entries(ends))
      expect(end).toBe(moments.find((moment) => moment >= 2 ** (Number(retries) + 1) - 1));
  }
});
