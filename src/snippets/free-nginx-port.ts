/** Stops the service that listens on nginx's port, now and at boot, and starts nginx. */
import { siteAnswers } from './checks.ts';
import { refuseVital } from './port-holder.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';
import { unitDoes } from './unit.ts';

/**
 * The kernel's own table: a listening socket (0A) on the port, in hexadecimal. Needs no ss, which Alpine lacks. Once nginx
 * runs, it is nginx that holds the port.
 */
function portIsFree({ details, platform }: Setting): Command {
  const runs =
    platform.serviceManager === 'openrc'
      ? sh`rc-service -q nginx status`
      : sh`systemctl is-active nginx`;
  const port = Number(details['nginx-port']).toString(16).toUpperCase().padStart(4, '0');
  return {
    run: sh`${runs} || cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == "0A" && $2 ~ /:${port}$/ { print; taken = 1 } END { exit taken || !NR }'`,
    note: 'If no line about a port is printed, it is free, or nginx has it already. A line: yet another program holds it.',
  };
}

/** What listens there, by name; BusyBox has netstat in the place of ss. */
function nginxHoldsIt({ platform, details }: Setting): Command {
  const port = details['nginx-port'];
  return platform.serviceManager === 'openrc'
    ? { run: sh`netstat -ltnp | grep -E ':${port} .*nginx'`, expect: 'nginx' }
    : { run: sh`ss -Hltnp 'sport = :${port}' | grep '"nginx"'`, expect: '"nginx"' };
}

export const freeNginxPort: Snippet = {
  id: 'free-nginx-port',
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['nginx-port', 'port-holder', 'site-scheme', 'server-name', 'request-path'],
  examples: () => ({ 'port-holder': 'apache2' }),
  about: ({ details }) => details['port-holder'],
  change(setting) {
    const holder = refuseVital(
      setting.details['port-holder'],
      'It is the nginx that systemd does not know that has to end: the article says how.',
    );
    return {
      commands: [unitDoes(setting, holder, 'stop', 'disable')],
      test: [portIsFree(setting)],
      activate: [unitDoes(setting, 'nginx', 'start')],
      verify: [nginxHoldsIt(setting), siteAnswers(setting)],
      deactivate: [],
      notes: [
        `What “${holder}” served is no longer served. If it is needed, give it another port and let nginx pass requests to it, instead of this.`,
        'Rolling back stops nginx, and starts and enables the other service if it was running and enabled before.',
      ],
    };
  },
};
