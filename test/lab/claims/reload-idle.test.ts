/** What a reload of nginx does to an idle connection that somebody in front keeps, and what keepalive_min_timeout changes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { versions } from '../nginx.ts';
import { serveSite } from '../upstreams.ts';

/** The newest version that the lab has. */
const { layer, version } = versions.at(-1)!;

let machine: Machine;
beforeAll(async () => {
  machine = await boot(layer);
});
afterAll(() => machine.stop());

/** Asks on a connection, reloads nginx, and asks once more on the same one, as a balancer does. */
const front = `
import socket, subprocess, time
s = socket.create_connection(('127.0.0.1', 80)); s.settimeout(5)
def ask():
    try:
        s.sendall(b'GET / HTTP/1.1\\r\\nHost: example.com\\r\\n\\r\\n')
        return s.recv(4096).decode().split('\\r\\n')[0][:12]
    except OSError: return ''
first = ask()
subprocess.run(['systemctl', 'reload', 'nginx'], check=True)
time.sleep(1)
print(first, 'then', ask() or 'closed')
`;

async function asked(line: string): Promise<string> {
  await machine.write('/srv/front.py', front);
  await serveSite(machine, `    ${line}\n    location / { return 204; }`);
  return (await machine.must('python3 /srv/front.py')).trim();
}

it('closes it at once, whatever keepalive_timeout says', async () => {
  expect(await asked('keepalive_timeout 650s;')).toBe('HTTP/1.1 204 then closed');
});

it.runIf(layer)(`answers on it with keepalive_min_timeout, on ${version}`, async () => {
  expect(await asked('keepalive_timeout 650s; keepalive_min_timeout 5s;')).toBe(
    'HTTP/1.1 204 then HTTP/1.1 204',
  );
});
