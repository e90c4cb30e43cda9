/** Lets nginx open as many connections to a server of a group as the application can serve. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { groupOf, nginxEdit } from './edits.ts';
import type { Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

export const maxConns: Snippet = {
  id: 'max-conns',
  facts: [],
  details: [
    'peer-connections',
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-host': 'app' }),
  change(setting) {
    const { 'peer-connections': connections, 'site-file': file } = setting.details;
    return {
      edits: [
        nginxEdit(
          setting,
          file,
          sh`at server of upstream ${groupOf(setting)}`,
          [sh`parameter at-least:max_conns=${connections}`],
          {
            before: nginx`server 127.0.0.1:3000 max_conns=2;`,
            after: nginx`server 127.0.0.1:3000 max_conns=${connections};`,
          },
        ),
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        { run: nginxShows(setting, sh`max_conns=${connections}([[:space:];]|$)`) },
        siteAnswers(setting),
      ],
      notes: [
        'The address is the name of the upstream block, or that of one of its servers, with its port: as the log line has it after “upstream:”. A server of it that has a larger number, or no limit, keeps it.',
        `Without a “zone” line in the upstream block each nginx worker counts for itself, so the application may see ${connections} connections times the number of workers.`,
        'Take what the application works on at once plus what it may keep waiting. Requests above that get a 502 at once, since nginx has no queue of its own outside its commercial version.',
      ],
    };
  },
};
