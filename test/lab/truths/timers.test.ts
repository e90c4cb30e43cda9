/** Truths about time: which timer gives which status, how long a server is left out, when a SYN is repeated. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addHost } from '../network.ts';
import { addNodeService, serveSite, until, untilOpen } from '../upstreams.ts';
import { emptyErrorLog, errorLog, rowsOf, statusAt } from './truth.ts';

let machine: Machine;
const statuses = async (path: string, times: number) => {
  const all: number[] = [];
  for (let nth = 0; nth < times; nth++) all.push(await statusAt(machine, path));
  return all;
};

/** One answers, one never does, one ends its connection by a timer of its own, as gunicorn does. */
const apps = `
import { createServer } from 'node:net';
const at = (port, answer) => createServer((socket) => socket.on('error', () => {}).once('data', () => answer(socket))).listen(port, '127.0.0.1');
at(3001, (socket) => socket.end('HTTP/1.0 200 OK\\r\\n\\r\\nok'));
at(3002, () => {});
at(3003, () => {});
at(3004, (socket) => setTimeout(() => socket.end(), 200));
`;
/** A DNS server that says nothing. */
const silentDns = `
import { createSocket } from 'node:dgram';
createSocket('udp4').bind(53, '127.0.0.53');
`;

beforeAll(async () => {
  machine = await boot();
  await machine.must("sed -i 's/worker_processes .*/worker_processes 1;/' /etc/nginx/nginx.conf");
  await addHost(machine, { host: 'app', its: '10.9.0.2', ours: '10.9.0.1' });
  await machine.must(`ip netns exec app nft 'add table inet hole; add chain inet hole in { type filter hook input priority 0; }'
    ip netns exec app nft 'add rule inet hole in tcp dport 3000 drop'`);
  await addNodeService(machine, 'apps', apps);
  await addNodeService(machine, 'dns', silentDns);
  await untilOpen(machine, 3004);
});
afterAll(() => machine.stop());

it('marks a server of a group after one failure, and never the only one', async () => {
  await serveSite(
    machine,
    `location /two { proxy_pass http://two; }
     location /one { proxy_pass http://127.0.0.1:3999; }`,
    'upstream two { server 127.0.0.1:3999; server 127.0.0.1:3001; }',
  );
  await emptyErrorLog(machine);
  expect(await statuses('/one', 3)).toEqual([502, 502, 502]);
  expect((await errorLog(machine)).match(/\(111:/g)).toHaveLength(3);

  await emptyErrorLog(machine);
  const failures = 'grep "(111:" /var/log/nginx/error.log | cut -c12-19';
  await until(
    machine,
    `curl -s -o /dev/null -H 'Host: example.com' http://127.0.0.1/two; [ $(${failures} | wc -l) -ge 2 ]`,
  );
  const seconds = (await machine.must(failures))
    .trim()
    .split('\n')
    .map((time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
  expect(seconds).toHaveLength(2);
  // Past midnight the clock begins anew.
  expect((seconds[1]! - seconds[0]! + 86_400) % 86_400).toBeGreaterThanOrEqual(10);
});

it('answers 504 for a connect or read timer of one server, and 502 for a DNS timer or a marked group', async () => {
  await serveSite(
    machine,
    `proxy_read_timeout 1s; proxy_connect_timeout 1s; resolver 127.0.0.53; resolver_timeout 1s;
     set $name app.internal;
     location /read { proxy_pass http://127.0.0.1:3002; }
     location /connect { proxy_pass http://10.9.0.2:3000; }
     location /group { proxy_pass http://silent; }
     location /drop { proxy_pass http://dropping; }
     location /name { proxy_pass http://$name; }
     location /own { proxy_pass http://127.0.0.1:3004; }
     location /kernel { proxy_connect_timeout 60s; proxy_pass http://10.9.0.2:3000; }`,
    `upstream silent { server 127.0.0.1:3002; server 127.0.0.1:3003; }
     upstream dropping { server 10.9.0.2:3000; server 10.9.0.2:3000; }`,
  );
  await machine.must(
    'sysctl -qw net.ipv4.tcp_syn_retries=1; sysctl -qw net.ipv4.tcp_syn_linear_timeouts=0 || true',
  );
  await emptyErrorLog(machine);
  expect(await statuses('/read', 2)).toEqual([504, 504]);
  expect(await statuses('/connect', 2)).toEqual([504, 504]);
  expect(await statuses('/group', 2)).toEqual([504, 502]);
  expect(await statuses('/drop', 2)).toEqual([504, 502]);
  expect(await statusAt(machine, '/name')).toBe(502);
  expect(await statusAt(machine, '/own')).toBe(502);
  expect(await statusAt(machine, '/kernel')).toBe(502);
  const log = await errorLog(machine);
  for (const words of [
    'no live upstreams',
    'app.internal could not be resolved (110: Operation timed out)',
    'connect() failed (110: Connection timed out)',
    'upstream prematurely closed connection',
  ])
    expect(log).toContain(words);
  await machine.must(
    'sysctl -qw net.ipv4.tcp_syn_retries=6; sysctl -qw net.ipv4.tcp_syn_linear_timeouts=4 || true',
  );
});

/** The kernel's own times of the SYNs that leave to the other host. */
const watch = `
import socket, struct, sys
raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))
raw.setsockopt(socket.SOL_SOCKET, 35, 1)
raw.bind(("to-app", 3))
print("ready", flush=True)
times = []
while len(times) < 5:
    frame, extra, _, _ = raw.recvmsg(2048, 1024)
    if frame[23] != 6 or frame[47] & 0x12 != 2: continue
    stamp = next(data for level, kind, data in extra if kind == 35)
    times.append(struct.unpack("qq", stamp[:16]))
print(*(round(s - times[0][0] + (n - times[0][1]) / 1e9, 1) for s, n in times))
`;

it('repeats a SYN each second at first from Linux 6.5 on, and after 1, 3 and 7 s before', async () => {
  await machine.write('/root/watch.py', watch);
  const printed = await machine.must(
    `timeout 40 python3 /root/watch.py > /root/syns & watching=$!
     for i in $(seq 3000); do grep -q ready /root/syns && break; sleep 0.1; done
     timeout 40 bash -c 'exec 3<>/dev/tcp/10.9.0.2/3000' 2> /dev/null & calling=$!
     wait $watching; kill $calling; tail -n 1 /root/syns`,
  );
  const seen = printed
    .trim()
    .split(' ')
    .slice(1)
    .map((time) => Math.round(Number(time)));
  const [major = 0, minor = 0] = (await machine.must('uname -r')).split('.').map(Number);
  const [, recent, before] = rowsOf('syn-repeats');
  const isRecent = major > 6 || (major === 6 && minor >= 5);
  const said = (isRecent ? recent : before)![2]!.replace(' s', '').split(', ').map(Number);
  expect(seen).toEqual(said.slice(0, 4));
  if (!isRecent) return;
  const setting = await machine.must(
    'sysctl -n net.ipv4.tcp_syn_linear_timeouts net.ipv4.tcp_syn_retries',
  );
  expect(setting).toBe('4\n6\n');
});
