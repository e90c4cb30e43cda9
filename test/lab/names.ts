/** A real DNS server (dnsmasq) on a lab machine, with records that a scenario can change. */
import type { Machine } from './machine.ts';
import { statusOf } from './scenario.ts';
import { addNodeService, addService, serveSite, until } from './upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(3000, '127.0.0.1');
`;

/** The application behind the names of these scenarios: it answers on 127.0.0.1:3000. */
export async function addApp(machine: Machine): Promise<void> {
  await addNodeService(machine, 'app', app);
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
}

/** Serves `records`, lines as in /etc/hosts, at `address`; every other name of .internal does not exist there. */
export async function serveNames(
  machine: Machine,
  address: string,
  records: string,
): Promise<void> {
  const file = recordsOf(address);
  await machine.write(file, `${records}\n`);
  await addService(
    machine,
    serviceOf(address),
    `/usr/sbin/dnsmasq -k --user=root --no-resolv --no-hosts --addn-hosts=${file} --local=/internal/ --local-ttl=1 --bind-interfaces --listen-address=${address}`,
  );
  await until(machine, `ss -Hlun src ${address} | grep -q :53`);
}

/** Gives the server at `address` other records, as a changed zone would. */
export async function changeNames(
  machine: Machine,
  address: string,
  records: string,
): Promise<void> {
  await machine.write(recordsOf(address), `${records}\n`);
  await machine.must(`systemctl kill -s HUP ${serviceOf(address)}`);
}

/** The records that the server at `address` has now. */
export function currentNames(machine: Machine, address: string): Promise<string> {
  return machine.must(`cat ${recordsOf(address)}`);
}

/** Names the DNS server that the machine's own programs ask. */
export async function askAt(machine: Machine, address: string): Promise<void> {
  await machine.must(`echo 'nameserver ${address}' > /etc/resolv.conf`);
}

/** What a client gets after nginx has been started anew, as a reboot does. */
export async function statusAfterRestart(machine: Machine): Promise<number> {
  await machine.run('systemctl reset-failed nginx; systemctl restart nginx');
  return statusOf(machine);
}

/** A site whose literal name no DNS server of this machine knows; nginx cannot start with it. */
export async function nameUnknownAtStart(machine: Machine): Promise<void> {
  await addApp(machine);
  await serveNames(machine, '127.0.0.2', '127.0.0.9 other.internal');
  await askAt(machine, '127.0.0.2');
  const starting = serveSite(machine, '    location / { proxy_pass http://app.internal:3000; }');
  await starting.then(
    () => Promise.reject(new Error('nginx has started, though the name does not resolve.')),
    () => undefined,
  );
}

const recordsOf = (address: string) => `/srv/names/${address}`;
const serviceOf = (address: string) => `names-${address}`;
