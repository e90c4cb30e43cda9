/** Doubles the ports for outgoing connections, so that nginx finds one for each connection to the application. */
import { siteAnswers } from './checks.ts';
import { kernelSetting } from './kernel-setting.ts';
import type { Snippet } from './snippet.ts';
import { Text, ini } from './text.ts';

/** Linux's default is 32768 to 60999: 28,232 ports. Nearly all services listen below 10240. */
const first = 10240;
const last = 65535;

export const portRange: Snippet = {
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['server-name', 'request-path'],
  change(setting) {
    const kernel = kernelSetting('net.ipv4.ip_local_port_range', ini`${first} ${last}`);
    const command = new Text(
      `sysctl -n net.ipv4.ip_local_port_range | awk '{ print $2 - $1 + 1; exit $2 - $1 < ${last - first} }'`,
    );
    return {
      ...kernel,
      test: [],
      activate: [],
      verify: [{ run: command, expect: String(last - first + 1) }, siteAnswers(setting)],
      notes: [
        `${last} − ${first} + 1 = ${last - first + 1} ports instead of 60999 − 32768 + 1 = 28232, for each pair of nginx’s address and the application’s address and port.`,
        'New connections use it at once; nothing has to be restarted.',
        'A service that starts later may find its port taken by an outgoing connection. Name the ports that your services listen on in net.ipv4.ip_local_reserved_ports: “ss -Hltn” lists them.',
      ],
    };
  },
};
