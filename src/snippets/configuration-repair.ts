/** Puts back the copy of a file that nginx refuses or misses, from when it worked, and starts nginx with it. */
import { nginxTest, siteAnswers } from './checks.ts';
import { startOrReload } from './start-or-reload.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** The refused file is backed up by the runbook; a missing one has nothing to back up, and goes again on the way back. */
function restoring(setting: Setting): Partial<Change> {
  const { 'config-file': file, 'good-copy': copy } = setting.details;
  if (setting.facts['start-refusal'] === 'file') {
    return {
      commands: [{ run: sh`test ! -e ${file} && cp ${copy} ${file}` }],
      undo: [{ run: sh`rm -f ${file}` }],
    };
  }
  const run = sh`! diff ${file} ${copy} && cat ${copy} > ${file}`;
  return {
    edits: [
      {
        path: file,
        language: 'nginx',
        before: nginx`# as nginx refuses it`,
        after: nginx`# as it stands in the copy`,
        run,
      },
    ],
  };
}

const notes = [
  'Lines that diff marks with “<” are those you lose, with “>” those that come back. Look at them: the change that somebody wanted is among the first. Do it again, with nginx -t before the reload.',
  'An include that is missing is restored only if the file is really gone; the command stops where one is there.',
];

export const configurationRepair: Snippet = {
  facts: ['start-refusal'],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['config-file', 'good-copy', 'server-name', 'request-path'],
  examples: () => ({ 'config-file': '/etc/nginx/conf.d/example.conf' }),
  change: (setting) => ({
    ...restoring(setting),
    test: [nginxTest(setting)],
    activate: [startOrReload(setting)],
    // nginx refuses the old file, so after rolling back there is nothing to put to use.
    deactivate: [],
    verify: [nginxTest(setting), siteAnswers(setting)],
    notes,
  }),
};
