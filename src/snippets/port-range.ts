/** Doubles the ports for outgoing connections, so that nginx finds one for each connection to the application. */
import { siteAnswers } from './checks.ts';
import { kernelSetting } from './kernel-setting.ts';
import type { Snippet } from './snippet.ts';
import { sh } from './text.ts';

/** Linux's default is 32768 to 60999: 28,232 ports. Nearly all services listen below 10240. */
const first = 10240;
const last = 65535;

export const portRange: Snippet = {
  id: 'port-range',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['site-scheme', 'server-name', 'request-path'],
  about: () => '',
  change: (setting) => ({
    commands: [kernelSetting(setting, 'net.ipv4.ip_local_port_range', first, last)],
    test: [],
    activate: [],
    verify: [
      {
        run: sh`sysctl -n net.ipv4.ip_local_port_range | awk '{ print $1 " to " $2 ": " $2 - $1 + 1 " ports"; exit !($1 <= ${first} && $2 >= ${last}) }'`,
        expect: 'ports',
      },
      siteAnswers(setting),
    ],
    notes: [
      `${last} − ${first} + 1 = ${last - first + 1} ports instead of 60999 − 32768 + 1 = 28232, for each pair of nginx’s address and the application’s address and port.`,
      'A range that begins lower or ends higher already keeps that end.',
      'New connections use it at once; nothing has to be restarted.',
      'A service that starts later may find its port taken by an outgoing connection. Name the ports that your services listen on in net.ipv4.ip_local_reserved_ports: “ss -Hltn” lists them.',
    ],
  }),
};
