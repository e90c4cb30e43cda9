/** Makes the application listen on the address where nginx looks for it, in the way its server wants to be told. */
import { bindings } from './bindings.ts';
import type { Variant } from './bindings.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';
import type { Text } from './text.ts';
import { siteAnswersThroughNginx } from './through-nginx.ts';
import { aboutApplication } from './unit.ts';

function serverOf({ facts }: Pick<Setting, 'facts'>): keyof typeof bindings {
  const server = facts['app-server'];
  return server === undefined || server === 'unknown' ? 'other' : server;
}

export const bindAddress: Snippet = {
  id: 'bind-address',
  platforms: ['debian', 'rhel'],
  facts: ['app-server'],
  details: [
    'upstream-host',
    'upstream-port',
    'client-address',
    'service',
    'uwsgi-file',
    'php-version',
    'pool-name',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: ({ 'app-server': server }) => ({
    'upstream-host': '10.0.0.9',
    'upstream-port': server === 'php-fpm' ? '9000' : '3000',
  }),
  about: (setting) =>
    serverOf(setting) === 'other'
      ? `port-${setting.details['upstream-port']}`
      : aboutApplication(setting),
  change(setting) {
    const { notes = [], ...variant }: Variant = bindings[serverOf(setting)](setting);
    return {
      on: 'application',
      deactivate: variant.activate,
      ...variant,
      activate: [...variant.activate, untilListening(setting)],
      verify: [listens(setting), siteAnswersThroughNginx(setting)],
      notes: [...notes, firewalled(setting)],
    };
  },
};

/** The line of ss for the new address; nothing, and a failure, where the application listens elsewhere. */
function listening({ details }: Setting): Text {
  const { 'upstream-host': host, 'upstream-port': port } = details;
  return sh`ss -Hltn 'sport = :${port}' | grep -F '${host}:${port}'`;
}

/** A service that has started may need a moment until it listens. */
function untilListening(setting: Setting): Command {
  return {
    run: sh`timeout 10 sh -c "until ${listening(setting)}; do sleep 0.2; done"`,
    note: 'If this ends with status 124, the application has not taken the address within 10 s: its log says why, or it does not read this setting.',
  };
}

function listens(setting: Setting): Command {
  return { run: listening(setting), note: 'The line of ss with the address that nginx asks.' };
}

function firewalled({ details }: Setting): string {
  return `From now on every machine that reaches ${details['upstream-host']} can talk to the application past nginx. Let the firewall admit ${details['client-address']} alone to port ${details['upstream-port']}.`;
}
