/** What nginx's timers make of servers that drop or take too long: alone a 504, in a group a 502 for those who come next. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

/** The kernel throws away what is for 3001 and 3002; 3003 and 3004 take a request and never answer; nobody has 3005. */
const dropping = `
table inet filter {
  chain input { type filter hook input priority 0; tcp dport { 3001, 3002 } drop; }
}`;
const slow = `
import { createServer } from 'node:http';
for (const port of [3003, 3004]) createServer(() => {}).listen(port, '127.0.0.1');
`;

/** With a zone, so that all workers share what one of them has learned. */
const group = (name: string, ports: number[], parameters = '') =>
  `upstream ${name} { zone ${name} 64k; ${ports.map((port) => `server 127.0.0.1:${port} ${parameters};`).join(' ')} }`;

const groups = [
  group('drop', [3001, 3002]),
  group('recover', [3001, 3002], 'fail_timeout=1s'),
  group('impatient', [3001, 3002]),
  group('slow', [3003, 3004]),
  group('orders', [3003, 3004]),
  group('once', [3003, 3004]),
  group('mixed', [3003, 3005]),
];

const locations = `
    access_log /root/access.log asked;
    proxy_connect_timeout 300ms; proxy_read_timeout 300ms;
    location /drop-alone { proxy_pass http://127.0.0.1:3001; }
    location /slow-alone { proxy_pass http://127.0.0.1:3003; }
    location /drop { proxy_pass http://drop; }
    location /recover { proxy_pass http://recover; }
    location /impatient { proxy_pass http://impatient; proxy_next_upstream_timeout 200ms; }
    location /slow { proxy_pass http://slow; }
    location /orders { proxy_pass http://orders; }
    location /once { proxy_pass http://once; proxy_next_upstream error; }
    location /mixed { proxy_pass http://mixed; }`;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await machine.write('/etc/nftables.conf', dropping);
  await machine.must('nft -f /etc/nftables.conf');
  await addNodeService(machine, 'slow', slow);
  await untilOpen(machine, 3004);
  const format = "log_format asked '$request_method $uri $status us=$upstream_status';";
  await serveSite(machine, locations, [format, ...groups].join('\n'));
});
// Nothing is left of an earlier test, or of an earlier try: no server is marked. systemd counts restarts.
beforeEach(
  async () => void (await machine.must('systemctl reset-failed; systemctl restart nginx')),
);
afterAll(() => machine.stop());

/** The access log's lines of so many requests, one after another. */
async function asked(path: string, count: number, options = ''): Promise<string[]> {
  await machine.must(`: > /root/access.log
    for i in $(seq ${count}); do curl -s -m 300 -o /dev/null ${options} -H 'Host: example.com' http://127.0.0.1${path}; done`);
  const text = await machine.must(
    `for i in $(seq 50); do test $(wc -l < /root/access.log) -ge ${count} && break; sleep 0.1; done; cat /root/access.log`,
  );
  return text.trim().split('\n');
}

const linesWith = (words: string) =>
  machine.run(`grep -cF '${words}' /var/log/nginx/error.log`).then(({ stdout }) => Number(stdout));

it('gives a 504 each time where the only server drops or is slow', async () => {
  for (const path of ['/drop-alone', '/slow-alone'])
    expect(await asked(path, 3)).toEqual(Array(3).fill(`GET ${path} 504 us=504`));
});

it('gives one 504 and then 502, “no live upstreams”, where two servers drop or are slow', async () => {
  for (const name of ['drop', 'slow']) {
    const before = await linesWith('no live upstreams');
    expect(await asked(`/${name}`, 4)).toEqual([
      `GET /${name} 504 us=504, 504`,
      ...Array(3).fill(`GET /${name} 502 us=502`),
    ]);
    expect((await linesWith('no live upstreams')) - before).toBe(3);
  }
});

it('begins anew with a 504 when fail_timeout is over', async () => {
  const statuses = async () => (await asked('/recover', 2)).map((line) => line.split(' ')[2]);
  expect(await statuses()).toEqual(['504', '502']);
  await machine.must('sleep 2');
  expect(await statuses()).toEqual(['504', '502']);
});

it('asks one server only, and marks one, when proxy_next_upstream_timeout is shorter than the first wait', async () => {
  expect(await asked('/impatient', 2)).toEqual(Array(2).fill('GET /impatient 504 us=504'));
});

it('does not repeat a POST that timed out, and so marks one server at a time', async () => {
  expect(await asked('/orders', 3, '-d order=1')).toEqual([
    'POST /orders 504 us=504',
    'POST /orders 504 us=504',
    'POST /orders 502 us=502',
  ]);
});

it('does not repeat a GET that timed out with “proxy_next_upstream error”, and marks the server all the same', async () => {
  expect(await asked('/once', 3)).toEqual([
    'GET /once 504 us=504',
    'GET /once 504 us=504',
    'GET /once 502 us=502',
  ]);
});

it('gives the status of the last server asked: timed out on one, refused by the next, is a 502', async () => {
  expect(await asked('/mixed', 1)).toEqual(['GET /mixed 502 us=504, 502']);
});
