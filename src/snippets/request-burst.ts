/** Lets a burst through that a page with its parts makes; the rate over time stays what it is. */
import { nginxReload, nginxTest } from './checks.ts';
import { literal, replaceInPlace } from './in-place.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** Five at once are fewer than any page with its pictures makes. */
const requests = 5;

function burstPasses({ details }: Setting): Command {
  return {
    // One curl for all of them: a start for each would spread them over a second on a busy host.
    run: sh`! for i in $(seq ${requests}); do echo 'url = "http://127.0.0.1${details['request-path']}"'; done | curl -sK - -w '%{stderr}%{http_code}\n' -H 'Host: ${details['server-name']}' 2>&1 >/dev/null | grep -x 503`,
    note: `${requests} requests, one right after the other. No output: none was refused.`,
  };
}

export const requestBurst: Snippet = {
  facts: [],
  details: ['limit-zone', 'burst-requests', 'site-file', 'server-name', 'request-path'],
  change(setting) {
    const { 'site-file': file, 'limit-zone': zone, 'burst-requests': burst } = setting.details;
    return {
      edits: [
        {
          path: file,
          language: 'nginx',
          before: nginx`limit_req zone=${zone};`,
          after: nginx`limit_req zone=${zone} burst=${burst} nodelay;`,
          run: replaceInPlace(
            file,
            sh`(limit_req[[:space:]]+zone=${literal(zone)})([[:space:]][^;]*)?;`,
            sh`\1 burst=${burst} nodelay;`,
          ),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [burstPasses(setting)],
      notes: [
        `A client may be up to ${burst} requests ahead of the rate, and these are answered at once (nodelay). After that the rate holds: what comes too early is refused with 503 as before.`,
        'Behind a CDN or balancer every visitor has the same $binary_remote_addr, and all share one limit: set_real_ip_from and real_ip_header first.',
        'Instead of 503, “limit_req_status 429;” says what it is, and no monitor takes it for an outage.',
      ],
    };
  },
};
