/** What pages say of addresses: who may bind beside whom, what a test of nginx binds, what a route refuses, what a wrong scheme leaves. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { selfSign } from '../tls.ts';
import { serveSite, until } from '../upstreams.ts';
import { emptyErrorLog, errorLog, statusAt } from './truth.ts';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await serveSite(machine, 'location / { proxy_pass http://10.2.0.9:3000; }');
});
afterAll(() => machine.stop());

/** Holds a port on [::], with IPv4 or without, while nginx tries to listen on both families. */
async function beside(ipv6Only: 0 | 1): Promise<string[]> {
  await machine.write(
    '/root/hold.py',
    `import socket, time
held = socket.socket(socket.AF_INET6)
held.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, ${ipv6Only})
held.bind(("::", 8088)); held.listen(); time.sleep(60)`,
  );
  await machine.write(
    '/root/both.conf',
    'pid /root/both.pid; events {} http { server { listen 8088; listen [::]:8088; } }',
  );
  const { stderr } = await machine.run(
    `python3 /root/hold.py & holding=$!; for i in $(seq 3000); do ss -Hltn 'sport = :8088' | grep -q . && break; sleep 0.1; done
     nginx -c /root/both.conf; kill $holding; wait $holding`,
  );
  const refused = [...stderr.matchAll(/bind\(\) to (\S+) failed \(98:/g)].map(
    ([, address]) => address!,
  );
  return [...new Set(refused)];
}

it('finds both families taken by a program that listens for both, and [::] alone by one on IPv6 only', async () => {
  expect(await beside(0)).toEqual(['0.0.0.0:8088', '[::]:8088']);
  expect(await beside(1)).toEqual(['[::]:8088']);
});

it('binds its addresses in a test too, and passes over a port that is taken alone', async () => {
  const test = async (listen: string) => {
    await machine.write('/root/test.conf', `events {} http { server { listen ${listen}; } }`);
    return machine.run('nginx -t -c /root/test.conf');
  };
  const taken = await test('80');
  expect([taken.status, taken.stderr]).toEqual([0, expect.stringContaining('test is successful')]);
  const foreign = await test('192.0.2.77:83');
  expect(foreign.status).toBe(1);
  expect(foreign.stderr).toContain('bind() to 192.0.2.77:83 failed (99:');
});

it('is refused with 13 by a prohibit route, which ip route get shows', async () => {
  await machine.must('ip route add prohibit 10.2.0.0/24');
  await emptyErrorLog(machine);
  expect(await statusAt(machine, '/')).toBe(502);
  expect(await errorLog(machine)).toMatch(
    /\[crit\].* connect\(\) to 10\.2\.0\.9:3000 failed \(13: Permission denied\)/,
  );
  const asked = await machine.run('ip route get 10.2.0.9');
  expect(asked.stderr).toContain('RTNETLINK answers: Permission denied');
});

it('leaves a line in the access log where a front speaks the wrong scheme, and none in the error log', async () => {
  await selfSign(machine, 'site', 'example.com');
  await machine.write(
    '/etc/nginx/conf.d/tls.conf',
    `server { listen 8443 ssl; ssl_certificate /etc/ssl/internal/site.pem; ssl_certificate_key /etc/ssl/internal/site.key; }`,
  );
  await machine.must(
    'systemctl reset-failed nginx; systemctl restart nginx; truncate -s 0 /var/log/nginx/access.log',
  );
  await emptyErrorLog(machine);
  await machine.run('curl -sk -m 300 https://127.0.0.1:80/');
  const { stdout } = await machine.run('curl -s -m 300 http://127.0.0.1:8443/');
  expect(stdout).toContain('The plain HTTP request was sent to HTTPS port');
  await until(machine, '[ $(wc -l < /var/log/nginx/access.log) -ge 2 ]');
  const access = await machine.must('cat /var/log/nginx/access.log');
  expect(access).toMatch(/"\\x16\\x03\\x01[^"]*" 400/);
  expect(access).toMatch(/"GET \/ HTTP\/1\.1" 400/);
  expect(await errorLog(machine)).not.toContain('HTTPS port');
});
