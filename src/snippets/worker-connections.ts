/** Lets each nginx worker hold more connections, and open the files that they need. */
import { nginxReload, nginxShowsAtLeast, nginxTest, siteAnswers } from './checks.ts';
import type { Snippet } from './snippet.ts';
import { connectionEdit, fileEdit, filesFor, larger, limitInForce } from './worker-limits.ts';

export const workerConnections: Snippet = {
  id: 'worker-connections',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['worker-connections', 'site-scheme', 'server-name', 'request-path'],
  about: () => '',
  change(setting) {
    const connections = Number(setting.details['worker-connections']);
    return {
      edits: [fileEdit(setting), connectionEdit(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        { run: nginxShowsAtLeast(setting, 'worker_connections', connections) },
        limitInForce(setting),
        siteAnswers(setting),
      ],
      notes: [
        `A proxied request holds two connections: ${connections} connections are ${Math.floor(connections / 2)} requests at once for each worker, times worker_processes for the host.`,
        `Files: 2 × ${connections} = ${filesFor(setting)} for each worker, so that descriptors do not run out next.`,
        larger,
      ],
    };
  },
};
