/** Deploys without a gap, in the way that the application's server can. */
import { hangUpReload, phpFpmReload } from './graceful-reload.ts';
import { heldSocket } from './held-socket.ts';
import type { Snippet } from './snippet.ts';
import { twoInstances } from './two-instances.ts';

export const zeroDowntimeReload: Snippet = {
  id: 'zero-downtime-reload',
  facts: ['app-server'],
  platforms: ['debian', 'rhel'],
  details: [
    'service',
    'php-version',
    'request-seconds',
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'request-seconds': '10' }),
  about: ({ facts, details }) =>
    facts['app-server'] === 'php-fpm' ? `php${details['php-version']}` : details.service,
  change(setting) {
    switch (setting.facts['app-server']) {
      case 'php-fpm':
        return phpFpmReload(setting);
      case 'gunicorn':
      case 'uwsgi':
        return hangUpReload(setting, setting.facts['app-server']);
      case 'node':
        return heldSocket(setting);
      default:
        return twoInstances(setting);
    }
  },
};
