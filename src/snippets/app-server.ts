/** Which application server the facts speak of, and nginx's directives for it. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Setting } from './snippet.ts';

export type AppServer = DefiniteAnswer<'app-server'>;

const families = { http: 'proxy', fastcgi: 'fastcgi', uwsgi: 'uwsgi', scgi: 'scgi', grpc: 'grpc' };

export function appServerOf({ facts }: Pick<Setting, 'facts'>): AppServer {
  const server = facts['app-server'];
  if (server !== undefined && server !== 'unknown') return server;
  const protocol = facts['upstream-protocol'];
  if (protocol === 'uwsgi') return 'uwsgi';
  const isWeb = protocol === 'http' || protocol === 'grpc' || protocol === 'scgi';
  return isWeb ? 'other' : 'php-fpm';
}

export function familyOf(setting: Setting): string {
  const protocol = setting.facts['upstream-protocol'];
  if (protocol !== undefined && protocol !== 'unknown') return families[protocol];
  const server = appServerOf(setting);
  if (server === 'php-fpm') return 'fastcgi';
  return server === 'uwsgi' ? 'uwsgi' : 'proxy';
}
