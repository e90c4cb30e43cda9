/** Lets nginx, and nobody else, through the firewall of the application's host. */
import { plain } from './snippet.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, sh } from './text.ts';
import { addressOfNginx, siteAnswersThroughNginx } from './through-nginx.ts';

interface Gate {
  run: Text;
  /** nginx's address without the brackets that IPv6 has in URLs. */
  from: string;
  port: string;
  version: 4 | 6;
}

type Rule = Pick<Change, 'verify' | 'notes'> & { commands: Command[] };

const reboot = (file: string, save: string) =>
  `The rule is in force at once and is gone after a reboot. When the site answers, keep it: ${save} (${file}).`;

/** The comment marks this rule and no other, so that it is added once and found again. */
function nftables({ run, from, port, version }: Gate): Rule {
  const family = version === 6 ? 'ip6' : 'ip';
  const chain = new Text('inet filter input');
  const mark = sh`fix502-${port}-${plain(from)}`;
  const rule = sh`${family} saddr ${from} tcp dport ${port} accept`;
  return {
    commands: [
      {
        run: sh`
          ${run} try 'nft -a list chain ${chain} | grep -F "\"${mark}\"" | grep -oE "[0-9]+$" | while read -r n; do nft delete rule ${chain} handle $n; done' \
            sh -c 'nft list chain ${chain} | grep -qF "\"${mark}\"" || nft insert rule ${chain} ${rule} comment "\"${mark}\""'`,
        note: 'At the top of the chain, before whatever rejects. “No such file or directory” means that the chain has another name: “nft list chains” shows which one has “hook input”.',
      },
    ],
    verify: [{ run: sh`nft list chain ${chain} | grep -F '${rule}'` }],
    notes: [
      reboot(
        '/etc/nftables.conf on Debian and Ubuntu, /etc/sysconfig/nftables.conf on RHEL, /etc/nftables.nft on Alpine',
        `write “${rule.source}” as the first rule of the chain into the file that is loaded at boot, and check it with “nft -c -f” and the file`,
      ),
      'A table of your own with an accept rule would not help: every other chain on the same hook is still asked, and one that rejects wins.',
    ],
  };
}

function iptables({ run, from, port, version }: Gate): Rule {
  const program = version === 6 ? 'ip6tables' : 'iptables';
  const rule = sh`INPUT -s ${from} -p tcp --dport ${port} -m comment --comment fix502 -j ACCEPT`;
  return {
    commands: [
      {
        run: sh`
          ${run} try '${program} -D ${rule} 2>/dev/null || :' \
            sh -c '${program} -C ${rule} 2>/dev/null || ${program} -I ${rule}'`,
        note: '-I puts it at the top; after a REJECT (with -A) it would never be reached.',
      },
    ],
    verify: [{ run: sh`${program} -C ${rule}` }],
    notes: [
      reboot(
        'Debian and Ubuntu with iptables-persistent; RHEL with iptables-services; Alpine',
        `netfilter-persistent save; service ${program} save; rc-service ${program} save`,
      ),
    ],
  };
}

/** A rule of the reader's own that says the same stays when rolling back. */
function ufw({ run, from, port }: Gate): Rule {
  const rule = sh`allow proto tcp from ${from} to any port ${port}`;
  const listed = sh`ufw show added | grep -qE "from ${from} to any port ${port} proto tcp"`;
  return {
    commands: [
      {
        run: sh`
          ${run} try "$(${listed} && echo : || echo 'ufw --force delete ${rule}')" \
            sh -c '${listed} || ufw prepend ${rule} comment fix502'`,
      },
    ],
    verify: [{ run: sh`ufw status | grep -E '^${port}/tcp.*ALLOW.*${from}'` }],
    notes: ['ufw keeps the rule; it is there after a reboot. “prepend” needs ufw 0.36 or newer.'],
  };
}

/** Twice, for now and for later: a reload would drop rules that others have made for now only. */
function firewalld({ run, from, port, version }: Gate): Rule {
  const rule = sh`'rule family=ipv${version} source address=${from} port port=${port} protocol=tcp accept'`;
  const adding = (where: string): Command => {
    const call = new Text(`firewall-cmd${where}`);
    return {
      run: sh`
        ${run} try "$(${call} --query-rich-rule=${rule} > /dev/null 2>&1 && echo : || echo "${call} --remove-rich-rule=${rule}")" \
          ${call} --add-rich-rule=${rule}`,
      expect: 'success',
    };
  };
  return {
    commands: [adding(' --permanent'), adding('')],
    verify: [{ run: sh`firewall-cmd --query-rich-rule=${rule}`, expect: 'yes' }],
    notes: [
      'The rule goes into the default zone, once for good and once for now. If “firewall-cmd --get-active-zones” shows the interface towards nginx in another one, add --zone= with its name to each command.',
    ],
  };
}

const tools = { nftables, iptables, ufw, firewalld };

export const firewallRule: Snippet = {
  id: 'firewall-rule',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: ['firewall-tool'],
  details: ['client-address', 'upstream-port', 'site-scheme', 'server-name', 'request-path'],
  about: ({ details }) => `${details['upstream-port']}-${details['client-address']}`,
  change(setting) {
    const { verify, notes = [], ...rule } = ruleOf(setting);
    return {
      on: 'application',
      ...rule,
      test: [],
      activate: [],
      verify: [...verify, siteAnswersThroughNginx(setting)],
      notes: [...notes, dockerNote],
    };
  },
};

const dockerNote =
  'A port that Docker publishes does not pass the input chain: put the rule into the chain DOCKER-USER instead, with the container’s own port.';

function ruleOf(setting: Setting): Rule {
  const from = addressOfNginx(setting).replace(/^\[(.*)\]$/, '$1');
  const usual = setting.platformId === 'rhel' ? 'firewalld' : 'nftables';
  const tool = setting.facts['firewall-tool'];
  return tools[tool === undefined || tool === 'unknown' ? usual : tool]({
    run: setting.run,
    from,
    port: setting.details['upstream-port'],
    version: from.includes(':') ? 6 : 4,
  });
}
