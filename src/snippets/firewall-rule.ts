/** Lets nginx, and nobody else, through the firewall of the application's host. */
import type { Change, Setting, Snippet } from './snippet.ts';
import { Text, sh } from './text.ts';
import { onTheApplicationsHost, siteAnswersThroughNginx } from './through-nginx.ts';

interface Gate {
  /** nginx's address without the brackets that IPv6 has in URLs. */
  from: string;
  port: string;
  version: 4 | 6;
}

type Rule = Pick<Change, 'commands' | 'undo' | 'verify' | 'notes'>;

const reboot = (file: string, save: string) =>
  `The rule is in force at once and is gone after a reboot. When the site answers, keep it: ${save} (${file}).`;

function nftables({ from, port, version }: Gate): Rule {
  const family = version === 6 ? 'ip6' : 'ip';
  const chain = new Text('inet filter input');
  const handles = new Text(`sed -n 's/.*comment "fix502".*# handle //p'`);
  return {
    commands: [
      {
        run: sh`nft insert rule ${chain} ${family} saddr ${from} tcp dport ${port} accept comment '"fix502"'`,
        note: 'At the top of the chain, before whatever rejects. “No such file or directory” means that the chain has another name: “nft list chains” shows which one has “hook input”.',
      },
    ],
    verify: [
      { run: sh`nft list chain ${chain} | grep -F 'saddr ${from} tcp dport ${port} accept'` },
    ],
    undo: [
      {
        run: sh`nft -a list chain ${chain} | ${handles} | while read -r handle; do nft delete rule ${chain} handle $handle; done`,
      },
    ],
    notes: [
      reboot(
        '/etc/nftables.conf on Debian and Ubuntu, /etc/sysconfig/nftables.conf on RHEL, /etc/nftables.nft on Alpine',
        `write “${family} saddr ${from} tcp dport ${port} accept” as the first rule of the chain into the file that is loaded at boot, and check it with “nft -c -f” and the file`,
      ),
      'A table of your own with an accept rule would not help: every other chain on the same hook is still asked, and one that rejects wins.',
    ],
  };
}

function iptables({ from, port, version }: Gate): Rule {
  const program = version === 6 ? 'ip6tables' : 'iptables';
  const rule = sh`INPUT -s ${from} -p tcp --dport ${port} -m comment --comment fix502 -j ACCEPT`;
  return {
    commands: [
      {
        run: sh`${program} -C ${rule} 2>/dev/null || ${program} -I ${rule}`,
        note: '-I puts it at the top; after a REJECT (with -A) it would never be reached.',
      },
    ],
    verify: [{ run: sh`${program} -C ${rule}` }],
    undo: [{ run: sh`${program} -D ${rule}` }],
    notes: [
      reboot(
        'Debian and Ubuntu with iptables-persistent; RHEL with iptables-services; Alpine',
        `netfilter-persistent save; service ${program} save; rc-service ${program} save`,
      ),
    ],
  };
}

function ufw({ from, port }: Gate): Rule {
  const rule = sh`allow proto tcp from ${from} to any port ${port}`;
  return {
    commands: [{ run: sh`ufw prepend ${rule} comment fix502` }],
    verify: [{ run: sh`ufw status | grep -E '^${port}/tcp.*ALLOW.*${from}'` }],
    undo: [{ run: sh`ufw delete ${rule}` }],
    notes: ['ufw keeps the rule; it is there after a reboot. “prepend” needs ufw 0.36 or newer.'],
  };
}

function firewalld({ from, port, version }: Gate): Rule {
  const rule = sh`rule family=ipv${version} source address=${from} port port=${port} protocol=tcp accept`;
  const reload = { run: new Text('firewall-cmd --reload'), expect: 'success' };
  return {
    commands: [
      { run: sh`firewall-cmd --permanent --add-rich-rule='${rule}'`, expect: 'success' },
      reload,
    ],
    verify: [{ run: sh`firewall-cmd --query-rich-rule='${rule}'`, expect: 'yes' }],
    undo: [
      { run: sh`firewall-cmd --permanent --remove-rich-rule='${rule}'`, expect: 'success' },
      reload,
    ],
    notes: [
      'The rule goes into the default zone. If “firewall-cmd --get-active-zones” shows the interface towards nginx in another one, add --zone= with its name to each command.',
    ],
  };
}

const tools = { nftables, iptables, ufw, firewalld };

export const firewallRule: Snippet = {
  platforms: ['debian', 'rhel', 'alpine'],
  facts: ['firewall-tool'],
  details: ['client-address', 'upstream-port', 'server-name', 'request-path'],
  change(setting) {
    const { verify, notes = [], ...rule } = ruleOf(setting);
    return {
      ...rule,
      test: [],
      activate: [],
      verify: [...verify, siteAnswersThroughNginx(setting)],
      notes: [onTheApplicationsHost, ...notes, dockerNote],
    };
  },
};

const dockerNote =
  'A port that Docker publishes does not pass the input chain: put the rule into the chain DOCKER-USER instead, with the container’s own port.';

function ruleOf({ facts, details, platformId }: Setting): Rule {
  const from = sh`${details['client-address']}`.source.replace(/^\[(.*)\]$/, '$1');
  const usual = platformId === 'rhel' ? 'firewalld' : 'nftables';
  const tool = facts['firewall-tool'];
  return tools[tool === undefined || tool === 'unknown' ? usual : tool]({
    from,
    port: details['upstream-port'],
    version: from.includes(':') ? 6 : 4,
  });
}
