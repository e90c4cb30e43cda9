/** Lets nginx wait for a slow answer, in the one place that asks for it. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';
import { familyOf } from './app-server.ts';

/** A little longer than the request: the timer limits the silence between two reads, not the whole answer. */
const margin = 10;

function seconds({ details }: Setting): number {
  return Number(details['request-seconds']) + margin;
}

/** Beside the pass line: a line in the same location wins over those in server and http. */
function besidePass(setting: Setting): Edit {
  const file = setting.details['site-file'];
  const family = familyOf(setting);
  const line = nginx`${family}_read_timeout ${seconds(setting)}s;`;
  const pass = new Text(`${family}_pass[[:space:]][^;]*;`);
  const old = new Text(`[[:space:]]*${family}_read_timeout[[:space:]][^;]*;`);
  return {
    path: file,
    language: 'nginx',
    before: nginx`${family}_pass 127.0.0.1:9000;`,
    after: nginx`
      ${family}_pass 127.0.0.1:9000;
      ${line}
    `,
    run: sh`grep -nE '${pass}' ${file} && sed -i -E -e '/^${old}[[:space:]]*$/d' -e 's/${old}//g' -e 's/${pass}/& ${line}/' "\$(realpath ${file})"`,
  };
}

export const readTimeout: Snippet = {
  facts: ['upstream-protocol'],
  details: ['request-seconds', 'request-path', 'site-file', 'server-name'],
  change(setting) {
    return {
      edits: [besidePass(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        {
          run: sh`${nginxShows(setting)} | grep -oE '${familyOf(setting)}_read_timeout ${seconds(setting)}s;'`,
        },
        {
          ...siteAnswers(setting),
          note: 'It takes as long as the request itself: give the path of a slow one. 504: it takes longer than nginx waits now. 502: the application’s own timer has struck first.',
        },
      ],
      notes: [
        `${setting.details['request-seconds']} s for the request + ${margin} s = ${seconds(setting)} s. The default is 60 s.`,
        'The application server’s own timer has to allow the request too, or the 504 becomes a 502; what stands in front of nginx has to wait longer still.',
      ],
    };
  },
};
