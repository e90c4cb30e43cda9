/** All that a runbook can change on a machine, as lines that can be compared: files with modes, owners and hashes, units, the kernel. */
import type { Machine } from '../machine.ts';

/** What lives: logs, sockets and what programs write while they run. `/root/fix502` is the tool's own. */
const passing = String.raw`-path /root/fix502 -o -name '*.log' -o -name '*.pid' -o -name '*.sock' -o -name __pycache__ -o -name '.cache' -o -name '*.srl' -o -path /etc/mtab -o -path /etc/.pwd.lock -o -path /etc/resolv.conf`;
const folders = '/etc /srv /home /var/www';

const commands = {
  files: `find ${folders} -xdev \\( ${passing} \\) -prune -o -printf '%m %u:%g %y %p %l\\n' 2>/dev/null | sort`,
  texts: `find ${folders} -xdev \\( ${passing} \\) -prune -o -type f -print0 2>/dev/null | xargs -0 sha256sum | sort -k 2`,
  units: `systemctl list-units --plain --no-legend --type=service,socket --state=active | awk '{ print $1 }' | grep -vE '^(systemd-|user@|user-runtime-dir@|dbus|session|getty)' | sort`,
  kernel: 'sysctl net.core.somaxconn net.ipv4.ip_local_port_range net.ipv4.tcp_tw_reuse',
  network: 'ip route; nft list ruleset 2>/dev/null | sed -E "s/packets [0-9]+ bytes [0-9]+//"',
};

export type Listing = Record<keyof typeof commands, string[]>;

/** One call for all parts, since each costs a process that enters the machine. */
export async function listing(machine: Machine): Promise<Listing> {
  const { stdout } = await machine.run(Object.values(commands).join(`; echo '${between}'; `));
  const parts = stdout.split(`${between}\n`).map((text) => text.trimEnd().split('\n'));
  const entries = Object.keys(commands).map((part, at) => [part, parts[at] ?? []]);
  return Object.fromEntries(entries) as Listing;
}

const between = '--- next ---';

/** The lines that two listings do not share; none when the machine is as it was. */
export function difference(before: Listing, after: Listing): string[] {
  return (Object.keys(before) as (keyof Listing)[]).flatMap((part) => {
    const [old, now] = [new Set(before[part]), new Set(after[part])];
    const gone = [...old.difference(now)].map((line) => `- ${line}`);
    return [...gone, ...[...now.difference(old)].map((line) => `+ ${line}`)];
  });
}
