/** Lets each nginx worker hold more connections, and open the files that they need. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import type { Snippet } from './snippet.ts';
import { sh } from './text.ts';
import { filesFor, limitEdit, limitInForce } from './worker-limits.ts';

export const workerConnections: Snippet = {
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['worker-connections', 'server-name', 'request-path'],
  change(setting) {
    const connections = setting.details['worker-connections'];
    return {
      edits: [limitEdit(setting, true)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        {
          run: sh`${nginxShows(setting)} | grep -E '^[[:space:]]*worker_connections[[:space:]]+${connections};'`,
          expect: `worker_connections ${connections};`,
        },
        limitInForce(setting),
        siteAnswers(setting),
      ],
      notes: [
        `A proxied request holds two connections: ${connections} connections are ${Math.floor(Number(connections) / 2)} requests at once for each worker, times worker_processes for the host.`,
        `Files: 2 × ${connections} = ${filesFor(setting)} for each worker, so that descriptors do not run out next.`,
      ],
    };
  },
};
