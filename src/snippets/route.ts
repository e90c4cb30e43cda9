/** Gives nginx's host a way to the network of the application. */
import { siteAnswers } from './checks.ts';
import type { PlatformId } from '../platforms/platforms.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { Text, sh } from './text.ts';

/** What makes the route survive a reboot, in the words of the platform's own network configuration. */
function keptBy(platform: PlatformId, network: string, gateway: string): string {
  const inInterfaces = `“up ip route replace ${network} via ${gateway}” below the interface in /etc/network/interfaces`;
  if (platform === 'rhel')
    return `nmcli connection modify NAME +ipv4.routes "${network} ${gateway}", with the name that “nmcli connection show” prints`;
  if (platform === 'alpine') return inInterfaces;
  return `${inInterfaces}; with netplan, “- to: ${network}” and “via: ${gateway}” below “routes:” of the interface`;
}

/**
 * `replace` takes the place of a route for the same network that has no metric of its own: the way back is that route, or
 * none. A default route that is there stays, since the reader's own session may run over it.
 */
function adding({ run, details }: Setting): Command {
  const { 'route-network': network, 'gateway-address': gateway } = details;
  const ip = new Text(gateway.includes(':') ? 'ip -6' : 'ip');
  const route = sh`${network} via ${gateway}`;
  const before = sh`${ip} route show exact ${network} | grep -v ' metric ' | sed -e 's/ linkdown//' -e 's/ dead//' -e 's/^/${ip} route replace /' | grep . || echo '${ip} route del ${route} || :'`;
  const adds = sh`${run} try "$(${before})" ${ip} route replace ${route}`;
  return network === 'default'
    ? {
        run: sh`! ${ip} route show exact default | grep -v 'via ${gateway} ' && ${adds}`,
        note: 'If it prints a line, this host has a default route, over which your own session may run. It stays. Give the application’s network instead of “default”.',
      }
    : { run: adds };
}

function taken({ details }: Setting): Command {
  const host = sh`${details['upstream-host']}`.source.replace(/^\[(.*)\]$/, '$1');
  return {
    run: sh`ip route get ${host} | grep -F 'via ${details['gateway-address']} '`,
    note: 'The line names the gateway. “Network is unreachable”, or nothing: the kernel takes no such way.',
  };
}

export const route: Snippet = {
  id: 'route',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: [
    'upstream-host',
    'route-network',
    'gateway-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-host': '10.2.0.9' }),
  about: ({ details }) => details['route-network'],
  change(setting) {
    const { 'route-network': network, 'gateway-address': gateway } = setting.details;
    return {
      commands: [adding(setting)],
      test: [],
      activate: [],
      verify: [taken(setting), siteAnswers(setting)],
      notes: [
        `The route is in force at once and is gone after a reboot. When the site answers, keep it: ${keptBy(setting.platformId, network, gateway)}.`,
        'The gateway has to be on a network of this host, and the application’s host needs a way back. Without that the request runs into proxy_connect_timeout: a 504 takes the place of the 502.',
        'A route for the same network that is there, “unreachable” ones included, is replaced; rolling back brings it back.',
      ],
    };
  },
};
