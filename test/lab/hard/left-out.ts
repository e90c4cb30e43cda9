/** Which story is left out for which fix, and why; shown on /lab/. An entry that is needed no more fails. */
import type { StoryId } from './stories.ts';

interface LeftOut {
  story: StoryId;
  why: string;
  fixes: readonly string[];
}

/** What the scenarios themselves say: `second-site.ts` finds these, and a test holds the two together. */
export const withoutSecondSite: readonly LeftOut[] = [
  {
    story: 'two-sites',
    why: 'it is about a service or the whole host: for a second site it is the same run',
    fixes: [
      'bind-address',
      'configuration-repair',
      'descriptor-limit',
      'firewall-rule',
      'free-nginx-port',
      'header-filter',
      'hosts-entry',
      'ipv4-only',
      'listen-backlog',
      'memory-limits',
      'php-extension',
      'pool-size',
      'port-range',
      'repair-start',
      'route',
      'runtime-directory',
      'socket-permission',
      'start-service',
      'temp-folder',
      'upstream-certificate',
      'uwsgi-request-buffer',
      'worker-connections',
      'zero-downtime-reload',
    ],
  },
  {
    story: 'two-sites',
    why: 'what fails is a request of a kind of its own',
    fixes: [
      'body-size',
      'max-conns',
      'next-upstream',
      'peer-failures',
      'request-burst',
      'script-filename',
      'upstream-keepalive',
      'websocket-upgrade',
    ],
  },
  { story: 'two-sites', why: 'nginx is down: one site or two', fixes: ['stopgap-certificate'] },
  { story: 'two-sites', why: 'its site is in a container', fixes: ['container-network'] },
];

/** What was seen not to fit, and is tested elsewhere. */
export const seen: readonly LeftOut[] = [
  {
    story: 'two-sites',
    why: 'nginx keeps the TLS sessions of one address for all sites that use it: once the first site’s handshake succeeds, the second site’s is resumed, and nothing is refused any more. Their files are compared in test/lab/runbooks',
    fixes: ['upstream-ca', 'upstream-ciphers', 'upstream-client-certificate'],
  },
  {
    story: 'two-sites',
    why: 'both sites are answered by one service, whose time limit the first run raises for both. nginx’s own part is that of “read-timeout”, which goes through this story',
    fixes: ['worker-timeouts'],
  },
];

export const leftOut = [...withoutSecondSite, ...seen];

export function isLeftOut(fix: string, story: StoryId): boolean {
  return leftOut.some((each) => each.story === story && each.fixes.includes(fix));
}
