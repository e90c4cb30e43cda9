/** Lets nginx wait for a slow answer, in the one place that asks for it. */
import { familiesOf, passLine, passLines } from './app-server.ts';
import type { Family } from './app-server.ts';
import { asksSite, nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** A little longer than the request: the timer limits the silence between two reads, not the whole answer. */
const margin = 10;
/** nginx's default, in seconds; a smaller number would make nginx wait less than it does. */
const usual = 60;

function seconds({ details }: Setting): number {
  return Math.max(usual, Number(details['request-seconds']) + margin);
}

/**
 * Beside the pass lines of the site: a line in the same location wins over those in server and http. A longer time there
 * stays. Each pass line gets what is of its own family.
 */
export function besidePass(setting: Setting, families: readonly Family[], time: number): Edit {
  const [shown] = families;
  const line = nginx`${shown!}_read_timeout ${time}s;`;
  const pass = passLine(shown!, '127.0.0.1:9000');
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`at ${passLines(families)} of server ${setting.details['server-name']}`,
    families.map((family) => sh`at-least ${family}_read_timeout ${time}s`),
    { before: pass, after: nginx`${[line, pass]}` },
  );
}

export const readTimeout: Snippet = {
  id: 'read-timeout',
  facts: ['upstream-protocol'],
  details: ['request-seconds', 'site-scheme', 'server-name', 'request-path', 'site-file'],
  change(setting) {
    const patience = Number(setting.details['request-seconds']) + 2 * margin;
    return {
      edits: [besidePass(setting, familiesOf(setting), seconds(setting))],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        {
          run: nginxShows(
            setting,
            new Text(`(${familiesOf(setting).join('|')})_read_timeout[[:space:]]`),
          ),
        },
        {
          ...siteAnswers(setting),
          run: asksSite(setting, '127.0.0.1', { seconds: patience }),
          note: 'It takes as long as the request itself: give the path of a slow one. 504: it takes longer than nginx waits now. 502: the application’s own timer has struck first.',
        },
      ],
      notes: [
        `${setting.details['request-seconds']} s for the request + ${margin} s${seconds(setting) === usual ? ' is less than the default of 60 s, which stays' : ` = ${seconds(setting)} s. The default is 60 s`}.`,
        'A location that waits longer already keeps its time; Apply prints “kept as it is” and the line.',
        'The application server’s own timer has to allow the request too, or the 504 becomes a 502; what stands in front of nginx has to wait longer still.',
      ],
    };
  },
};
