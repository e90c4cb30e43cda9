/** Two of the traps, rebuilt: a port that wants the PROXY protocol, and a way that swallows large packets. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addHost, onHost } from '../network.ts';
import { addNodeService, until } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

const page = 'network-traps';
const counting = `
import { createServer } from 'node:http';
createServer((request, response) => request.resume().on('end', () => response.end('ok'))).listen(3000);
`;

let machine: Machine;
const serve = async (configuration: string) => {
  await machine.run('rm -f /etc/nginx/sites-enabled/* && systemctl reset-failed nginx');
  await machine.write('/etc/nginx/conf.d/example.conf', configuration);
  await machine.must('systemctl reset-failed nginx; systemctl restart nginx');
};
const status = (address: string, options = '') =>
  machine.must(
    `curl -s -m 300 -o /dev/null -w '%{http_code}' ${options} http://${address}/ || true`,
  );

beforeAll(async () => {
  machine = await boot();
  await addHost(machine, { host: 'app', its: '10.9.0.2', ours: '10.9.0.1' });
  await addNodeService(machine, 'app', counting, { unit: onHost('app') });
  await addNodeService(machine, 'near', counting);
  await until(machine, 'curl -s http://127.0.0.1:3000/ && curl -s http://10.9.0.2:3000/');
});
afterAll(() => machine.stop());

it('answers each port in its own way, and a proxy in front gets a 502 from the wrong one', async () => {
  const printed = fenceWith(page, 'nginx', 'proxy_protocol').code;
  const front = `server { listen 81; location / { proxy_pass http://127.0.0.1:8080; } }
    server { listen 82; location / { proxy_pass http://127.0.0.1:80; } }`;
  await serve(`${printed}\n${front}`);
  const asked = await machine.run(fenceWith(page, 'sh', '--haproxy-protocol').code);
  expect(asked.stdout).toBe('000 Empty reply from server\n200\n');
  expect(await status('127.0.0.1', '--haproxy-protocol')).toBe('400');
  expect([await status('127.0.0.1:81'), await status('127.0.0.1:82')]).toEqual(['502', '200']);
  expect(await machine.must('cat /var/log/nginx/error.log')).toContain(
    'while reading PROXY protocol',
  );
  expect(await machine.must('cat /var/log/nginx/access.log')).toContain('"PROXY TCP4 127.0.0.1');
});

it('loses large requests in a black hole until the route says how large they may be', async () => {
  await machine.must(`head -c 8000 /dev/zero > /root/photo
    ip netns exec app nft 'add table inet hole; add chain inet hole in { type filter hook input priority 0; }'
    ip netns exec app nft 'add rule inet hole in meta length > 1400 drop'`);
  await serve(
    `server { listen 80; proxy_read_timeout 2s; location / { proxy_pass http://10.9.0.2:3000; } }`,
  );
  const photo = '--data-binary @/root/photo';
  expect(await status('127.0.0.1')).toBe('200');
  expect(await status('127.0.0.1', photo)).toBe('504');
  await machine.must(fenceWith(page, 'sh', 'mtu lock').code.replace('eth0', 'to-app'));
  expect(await status('127.0.0.1', photo)).toBe('200');
});
