/** Lets each nginx worker open as many files as its connections need. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import type { Snippet } from './snippet.ts';
import { fileEdit, filesFor, larger, limitInForce } from './worker-limits.ts';

export const descriptorLimit: Snippet = {
  id: 'descriptor-limit',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: [],
  details: ['worker-connections', 'site-scheme', 'server-name', 'request-path'],
  about: () => '',
  change(setting) {
    return {
      edits: [fileEdit(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [limitInForce(setting), siteAnswers(setting)],
      notes: [
        `2 × ${setting.details['worker-connections']} worker_connections = ${filesFor(setting)} files for each worker: a connection each, and room for temporary, cached and static files.`,
        larger,
        'nginx’s master runs as root and may raise the limit of its workers above its own: systemd’s LimitNOFILE= need not be touched.',
      ],
    };
  },
};
