/** Lets a burst through that a page with its parts makes; the rate over time stays what it is. */
import { asksInARow, nginxReload, nginxTest } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** Five at once are fewer than any page with its pictures makes. */
const requests = 5;

function burstPasses(setting: Setting): Command {
  return {
    run: asksInARow(setting, '127.0.0.1', requests),
    note: `${requests} requests, one right after the other, and ${requests} answers of the application. 503, or 429 “made by nginx itself”: one was refused. 000: nginx does not answer on 127.0.0.1.`,
  };
}

export const requestBurst: Snippet = {
  id: 'request-burst',
  facts: [],
  details: [
    'limit-zone',
    'burst-requests',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  change(setting) {
    const { 'site-file': file, 'limit-zone': zone, 'burst-requests': burst } = setting.details;
    return {
      edits: [
        nginxEdit(
          setting,
          file,
          sh`at limit_req zone=${zone}`,
          [sh`parameter at-least:burst=${burst}`, sh`parameter nodelay`],
          {
            before: nginx`limit_req zone=${zone};`,
            after: nginx`limit_req zone=${zone} burst=${burst} nodelay;`,
          },
        ),
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [burstPasses(setting)],
      notes: [
        `A client may be up to ${burst} requests ahead of the rate, and these are answered at once (nodelay). After that the rate holds: what comes too early is refused with 503 as before.`,
        'Each limit_req of that zone in the file is changed; Apply prints them. A larger burst and a delay= of yours stay.',
        'Behind a CDN or balancer every visitor has the same $binary_remote_addr, and all share one limit: set_real_ip_from and real_ip_header first.',
        'Instead of 503, “limit_req_status 429;” says what it is, and no monitor takes it for an outage.',
      ],
    };
  },
};
