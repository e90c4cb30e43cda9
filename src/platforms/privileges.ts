/**
 * Which commands need root, and what they show without it: some say nothing, and nothing would then pass for proof.
 * The lab runs each as a user without privileges.
 */
export interface Privilege {
  /** The command, as a table names it. */
  name: string;
  /** What it shows to a user without privileges. */
  without: string;
  /** Stands above the command, where a silence could be taken for an answer. */
  note?: string;
  /** A line of shell that needs it. */
  uses: RegExp;
}

const changing =
  'systemctl (?:start|stop|restart|try-restart|reload|reload-or-restart|enable|disable|daemon-reload|reset-failed|kill|edit|mask|set-property)|rc-service \\S+ (?:start|stop|restart|reload)|rc-update|service \\S+ (?:start|stop|restart|reload)|sysctl -w|setsebool|semanage|restorecon|chcon|certbot|update-alternatives|apt(?:-get)? install|dnf install|apk add|a2en\\w+';

export const privileges = {
  dump: {
    name: '`nginx -T`',
    without: 'an `[emerg]` line and “test failed”; none of the configuration',
    note: 'If nginx says “test failed”, it showed nothing.',
    uses: /(?:^|[\s;&|(])nginx (?:-\w+ )*-\w*T/,
  },
  test: {
    name: '`nginx -t`, `nginx -s`',
    without: 'an `[emerg]` line with “Permission denied”',
    uses: /(?:^|[\s;&|(])nginx (?:-\w+ )*-\w*[ts]\b/,
  },
  programs: {
    name: '`ss -p`, `netstat -p`',
    without: 'the sockets, without the names of programs',
    note: 'Without root, ss names no program.',
    uses: /\b(?:ss|netstat) -\w*p/,
  },
  openFiles: {
    name: '`lsof`, `ls /proc/PID/fd`',
    without: 'nothing of other users’ programs',
    note: 'Without root, it shows your own programs only.',
    uses: /\blsof\b|\/proc\/\S+\/(?:fd|root)\b/,
  },
  journal: {
    name: '`journalctl`',
    without: 'a hint about “messages from other users”, and no line of the system',
    note: 'A hint about “other users” means that lines are missing.',
    uses: /\bjournalctl\b/,
  },
  status: {
    name: '`systemctl status`',
    without: 'the state, without the last lines of the log',
    uses: /\bsystemctl status\b/,
  },
  kernelLog: {
    name: '`dmesg`',
    without: '“Operation not permitted”',
    uses: /\bdmesg\b/,
  },
  logs: {
    name: 'a file below `/var/log`',
    without: '“Permission denied”',
    uses: /\/var\/log\//,
  },
  firewall: {
    name: '`nft`, `iptables`, `ufw`, `firewall-cmd`',
    without: '“Operation not permitted” or “you must be root”',
    uses: /(?:^|[\s;&|(])(?:nft|ip6?tables(?:-save)?|ufw|firewall-cmd|conntrack) /,
  },
  audit: {
    name: '`ausearch`',
    without: '“Permission denied”',
    uses: /\bausearch\b/,
  },
  poolTest: {
    name: '`php-fpm -t`, `php-fpm -tt`',
    without: '“failed to open error_log”',
    uses: /\bphp-fpm[\d.]* -t/,
  },
  inside: {
    name: '`nsenter`, `tcpdump`, `strace`, `unshare`, `su`',
    without: '“Operation not permitted” or “Permission denied”',
    uses: /(?:^|[\s;&|(])(?:nsenter|tcpdump|strace|unshare|mount|su|runuser) -?/,
  },
  change: {
    name: 'what changes a service or a file of the system',
    without: 'a question for a password, or “Permission denied”',
    uses: new RegExp(
      `(?:^|[\\s;&|(])(?:${changing})|(?:>|tee(?: -a)?|sed -i\\S*|chmod|chown|rm|mkdir|mv|cp|ln|touch|install|truncate)\\b[^|]*\\s/(?:etc|root|home|usr|opt|srv|run|var)/|cd /etc/|> ?/(?:etc|root|proc|sys)/`,
    ),
  },
} as const satisfies Record<string, Privilege>;

export type PrivilegeId = keyof typeof privileges;
export const privilegeIds = Object.keys(privileges) as PrivilegeId[];

/** Another machine decides there who may. */
const elsewhere = /^\s*(?:kubectl|docker|podman|ssh|#)/;

/** What a command needs, line by line. */
export function privilegesOf(command: string): PrivilegeId[] {
  const lines = command.split('\n').filter((line) => !/^\s*#/.test(line));
  return privilegeIds.filter((id) => lines.some((line) => privileges[id].uses.test(line)));
}

/** What stands above a command; nothing if anybody may run it. */
export function privilegeNote(command: string): string | undefined {
  const ids = privilegesOf(command);
  const local = command.split('\n').filter((line) => line.trim() && !elsewhere.test(line));
  const asRoot = local.some((line) => privilegesOf(line).length > 0) ? ['As root.'] : [];
  const notes = ids.flatMap((id) => ('note' in privileges[id] ? [privileges[id].note] : []));
  return [...asRoot, ...new Set(notes)].join(' ') || undefined;
}
