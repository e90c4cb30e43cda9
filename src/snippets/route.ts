/** Gives nginx's host a way to the network of the application. */
import { siteAnswers } from './checks.ts';
import type { PlatformId } from '../platforms/platforms.ts';
import type { Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';

/** What makes the route survive a reboot, in the words of the platform's own network configuration. */
function keptBy(platform: PlatformId, network: string, gateway: string): string {
  const inInterfaces = `“up ip route replace ${network} via ${gateway}” below the interface in /etc/network/interfaces`;
  if (platform === 'rhel')
    return `nmcli connection modify NAME +ipv4.routes "${network} ${gateway}", with the name that “nmcli connection show” prints`;
  if (platform === 'alpine') return inInterfaces;
  return `${inInterfaces}; with netplan, “- to: ${network}” and “via: ${gateway}” below “routes:” of the interface`;
}

function notes({ details, platformId }: Setting): string[] {
  const { 'route-network': network, 'gateway-address': gateway } = details;
  return [
    `The route is in force at once and is gone after a reboot. When the site answers, keep it: ${keptBy(platformId, network, gateway)}.`,
    'The gateway has to be on a network of this host, and the application’s host needs a way back. Without that the request runs into proxy_connect_timeout: a 504 takes the place of the 502.',
    'A route for the same network that is there, “unreachable” ones included, is replaced; rolling back does not bring it back.',
  ];
}

export const route: Snippet = {
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['upstream-host', 'route-network', 'gateway-address', 'server-name', 'request-path'],
  examples: () => ({ 'upstream-host': '10.2.0.9' }),
  change(setting) {
    const { 'route-network': network, 'gateway-address': gateway } = setting.details;
    const host = sh`${setting.details['upstream-host']}`.source.replace(/^\[(.*)\]$/, '$1');
    return {
      commands: [{ run: sh`ip route replace ${network} via ${gateway}` }],
      test: [],
      activate: [],
      verify: [
        {
          run: sh`ip route get ${host}`,
          note: 'The line names the gateway. “Network is unreachable”: there is still no route.',
        },
        siteAnswers(setting),
      ],
      undo: [{ run: sh`ip route del ${network} via ${gateway}` }],
      notes: notes(setting),
    };
  },
};
