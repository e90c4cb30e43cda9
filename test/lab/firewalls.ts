/** The parts that all scenarios of a firewall on the application's host have in common. */
import { fileURLToPath } from 'node:url';
import type { Facts } from '../../machines/facts.ts';
import { appListening } from './containers.ts';
import type { Machine } from './machine.ts';
import { appAddress, nginxAddress, serveFromAnotherHost, statusThroughNginx } from './network.ts';
import type { Scenario } from './scenario.ts';
import { addNodeService, until } from './upstreams.ts';

/** Everything but the firewall itself. */
export const rejected = {
  cause: 'firewall-rejects',
  fix: 'firewall-rule',
  details: { 'client-address': nginxAddress },
  probe: statusThroughNginx,
} as const satisfies Partial<Scenario>;

/** A healthy application for nginx on another host. */
export async function serveThroughFirewall(machine: Machine): Promise<void> {
  await addNodeService(machine, 'app', appListening('3000'));
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
  await serveFromAnotherHost(machine, `proxy_pass http://${appAddress}:3000;`);
}

/** A ruleset of nftables as Debian's example has it; `verdict` is for whatever is not let in. */
export const ruleset = (verdict: string) => `
table inet filter {
  chain input {
    type filter hook input priority filter; policy accept;
    ct state established,related accept
    iif lo accept
    tcp dport { 22, 80, 443 } accept
    ${verdict}
  }
}
`;

/** What an admin finds on the application's host, who has not thought of the firewall yet. */
export const healthy = {
  listening: 'same-address',
  timing: 'always',
  'name-current': 'yes',
} as const satisfies Facts;

const packages = fileURLToPath(new URL('../../.cache/lab/packages', import.meta.url));

/** Installs ufw and firewalld, where the outer system has them not, from what the setup has fetched. */
export async function installFirewalls(machine: Machine): Promise<void> {
  await machine.must(`
    for tool in /usr/sbin/ufw /usr/sbin/firewalld; do
      [ -e $tool ] || { dpkg -i --no-triggers ${packages}/*.deb; break; }
    done`);
}
