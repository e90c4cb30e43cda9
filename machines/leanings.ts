/**
 * How much an answer speaks for a cause, beyond leaving it: the cause's odds are multiplied by this. Profiles say how a
 * cause cannot look; a leaning says how it looks far more often, or less often, than the others do. Only ratios that a
 * reason stands behind, in whole factors; 1 goes without saying.
 */
import { changeOf } from './changes.ts';
import type { DefiniteAnswer, FactId } from './facts.ts';
import type { CauseId } from './odds.ts';

type Leaning = { readonly [F in FactId]?: { readonly [A in DefiniteAnswer<F>]?: number } };

const setUpOnce = { 'what-changed': { 'deployed-or-restarted': 0.5 } } as const;

export const leanings: { readonly [C in CauseId]?: Leaning } = {
  // Were the application down, 127.0.0.1 would be refused too, and that line would stand beside this one.
  'ipv6-localhost': { 'upstream-address': { 'ipv6-loopback': 10 }, ...setUpOnce },
  // 127.0.0.1 is right for nginx on the host and seldom right for nginx in a container.
  'container-loopback': { 'container-hint': { yes: 8 }, ...setUpOnce },
  'bound-to-loopback': setUpOnce,
  'wrong-address': setUpOnce,
  // One socket in ten is below /tmp; with PrivateTmp=, all are. It is systemd’s, and containers have none.
  'private-tmp': { 'socket-in-tmp': { yes: 10 }, 'container-hint': { yes: 0.1 } },
  // Home folders are closed to others since Ubuntu 21.04 and always were on RHEL; /run is open to all.
  'parent-folder-permission': { 'socket-in-home': { yes: 4, no: 0.3 } },
  // The pool that PHP ships listens on 127.0.0.1:9000; its packages make /run/php at every boot.
  'tcp-not-socket': { 'upstream-kind': { 'php-fpm': 2 } },
  'runtime-directory-removed': {
    'upstream-kind': { 'php-fpm': 0.3 },
    'container-hint': { yes: 0.1 },
  },
  // Extensions crash PHP; applications behind HTTP mostly end in other ways.
  'worker-crash': { 'upstream-protocol': { fastcgi: 2, http: 0.6 } },
  // Headers grow with a login or a page; few sites send the same large ones with everything.
  'response-header-too-big': { 'failing-requests': { 'every-request': 0.2 } },
  // uWSGI takes 4096 bytes of headers, others 8 kB and more.
  'request-too-big-for-upstream': { 'upstream-protocol': { uwsgi: 4, http: 0.6 } },
};

/** The product of all that the facts say about a cause that fits them. */
export function leaningOf(cause: CauseId, facts: readonly (readonly [FactId, string])[]): number {
  const leaning = leanings[cause] as Record<string, Record<string, number>> | undefined;
  return facts.reduce((product, [fact, answer]) => {
    const change = fact === 'what-changed' ? changeOf(cause, answer) : 1;
    return product * change * (leaning?.[fact]?.[answer] ?? 1);
  }, 1);
}
