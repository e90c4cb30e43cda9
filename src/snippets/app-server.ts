/** Which application server the facts speak of, and nginx's directives for it. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Setting } from './snippet.ts';
import { nginx, sh } from './text.ts';
import type { Text } from './text.ts';

export type AppServer = DefiniteAnswer<'app-server'>;

const families = {
  http: 'proxy',
  fastcgi: 'fastcgi',
  uwsgi: 'uwsgi',
  scgi: 'scgi',
  grpc: 'grpc',
} as const;
export type Family = (typeof families)[keyof typeof families];

export function appServerOf({ facts }: Pick<Setting, 'facts'>): AppServer {
  const server = facts['app-server'];
  if (server !== undefined && server !== 'unknown') return server;
  const protocol = facts['upstream-protocol'];
  if (protocol === 'uwsgi') return 'uwsgi';
  const isWeb = protocol === 'http' || protocol === 'grpc' || protocol === 'scgi';
  return isWeb ? 'other' : 'php-fpm';
}

/** The families that a site's pass line can be of: one, or all where nothing tells. */
export function familiesOf(setting: Setting): readonly Family[] {
  const { 'upstream-protocol': protocol = 'unknown', 'app-server': server = 'unknown' } =
    setting.facts;
  return protocol === 'unknown' && server === 'unknown'
    ? Object.values(families)
    : [familyOf(setting)];
}

/** The pass lines of these families, as the tool looks for them. */
export function passLines(families: readonly Family[]): Text {
  const [only, ...others] = families;
  return others.length === 0 ? sh`${only!}_pass` : sh`'[a-z]+_pass'`;
}

/** A pass line of a family, to show what stands beside it. */
export function passLine(family: Family, address: string): Text {
  if (family === 'proxy') return nginx`proxy_pass http://${address};`;
  return family === 'grpc'
    ? nginx`grpc_pass grpc://${address};`
    : nginx`${family}_pass ${address};`;
}

export function familyOf(setting: Setting): Family {
  const protocol = setting.facts['upstream-protocol'];
  if (protocol !== undefined && protocol !== 'unknown') return families[protocol];
  const server = appServerOf(setting);
  if (server === 'php-fpm') return 'fastcgi';
  return server === 'uwsgi' ? 'uwsgi' : 'proxy';
}
