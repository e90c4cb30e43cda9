/** Puts back the copy of a file that nginx refuses or misses, from when it worked, and starts nginx with it. */
import { nginxTest, siteAnswers } from './checks.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { startOrReload } from './start-or-reload.ts';
import { nginx, sh } from './text.ts';

/** A refused file is changed; a missing one is written, and never over one that is there. */
function restoring({ facts, details, run }: Setting): Partial<Change> {
  const { 'config-file': file, 'good-copy': copy } = details;
  if (facts['start-refusal'] === 'file')
    return { commands: [{ run: sh`${run} write ${file} < ${copy}` }] };
  const shown = {
    before: nginx`# as nginx refuses it`,
    after: nginx`# as it stands in the copy`,
  };
  return {
    edits: [{ path: file, language: 'nginx', ...shown, run: sh`${run} copy ${copy} ${file}` }],
  };
}

function notes({ facts }: Setting): string[] {
  return facts['start-refusal'] === 'file'
    ? [
        'A file that is there is not touched: then look at its rights, and at those of the folders above it.',
      ]
    : [
        'Lines that begin with “-” are those you lose, with “+” those that come back. Look at them: the change that somebody wanted is among the first. Do it again, with nginx -t before the reload.',
        'If the copy is missing or empty, nothing is changed.',
      ];
}

export const configurationRepair: Snippet = {
  id: 'configuration-repair',
  facts: ['start-refusal'],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['config-file', 'good-copy', 'site-scheme', 'server-name', 'request-path'],
  about: ({ details }) => details['config-file'],
  examples: () => ({ 'config-file': '/etc/nginx/conf.d/example.conf' }),
  change: (setting) => ({
    ...restoring(setting),
    test: [nginxTest(setting)],
    activate: [startOrReload(setting)],
    // nginx refuses the old file, so after rolling back there is nothing to put to use.
    deactivate: [],
    verify: [nginxTest(setting), siteAnswers(setting)],
    notes: notes(setting),
  }),
};
