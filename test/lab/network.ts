/** Other hosts: network namespaces of a lab machine, each with its own loopback, joined to the machine by a cable. */
import type { Machine } from './machine.ts';
import { serveSite } from './upstreams.ts';

/** The machine's own address, and that of the other host. */
export const nginxAddress = '10.0.0.5';
export const appAddress = '10.0.0.9';

interface Cable {
  host: string;
  its: string;
  ours: string;
}

/** Adds a host with the address `its`; the machine gets `ours`. `ip netns exec <host>` runs a command there. */
export async function addHost(machine: Machine, { host, its, ours }: Cable): Promise<void> {
  await machine.must(`
    ip netns add ${host}
    ip link add to-${host} type veth peer name eth0 netns ${host}
    ip address add ${ours}/24 dev to-${host}
    ip link set to-${host} up
    ip -n ${host} link set lo up
    ip -n ${host} address add ${its}/24 dev eth0
    ip -n ${host} link set eth0 up`);
}

/** What puts a systemd service onto such a host. */
export const onHost = (host: string) => `NetworkNamespacePath=/run/netns/${host}`;

/** The machine is the application's host; nginx runs on a host of its own. */
export async function serveFromAnotherHost(machine: Machine, location: string): Promise<void> {
  await addHost(machine, { host: 'front', its: nginxAddress, ours: appAddress });
  await machine.write(
    '/etc/systemd/system/nginx.service.d/host.conf',
    `[Service]\n${onHost('front')}\n`,
  );
  await machine.must('systemctl daemon-reload');
  await serveSite(machine, `    location / { ${location} }`);
}

/** What a client of that nginx gets. */
export async function statusThroughNginx(machine: Machine): Promise<number> {
  const { stdout } = await machine.run(
    `curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://${nginxAddress}/`,
  );
  return Number(stdout);
}
