/** Lets nginx open as many connections to a server of a group as the application can serve. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

export const maxConns: Snippet = {
  facts: [],
  details: ['peer-connections', 'site-file', 'server-name', 'request-path'],
  change(setting) {
    const { 'peer-connections': connections, 'site-file': file } = setting.details;
    return {
      edits: [
        {
          path: file,
          language: 'nginx',
          before: nginx`server 127.0.0.1:3000 max_conns=2;`,
          after: nginx`server 127.0.0.1:3000 max_conns=${connections};`,
          run: replaceInPlace(
            file,
            new Text('([[:space:]]max_conns=)[0-9]+'),
            sh`\1${connections}`,
          ),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        { run: sh`${nginxShows(setting)} | grep -E 'max_conns=${connections}([[:space:];]|$)'` },
        siteAnswers(setting),
      ],
      notes: [
        `Every server with max_conns in the file gets ${connections}. Without a “zone” line in the upstream block each nginx worker counts for itself, so the application may see ${connections} connections times the number of workers.`,
        'Take what the application works on at once plus what it may keep waiting. Requests above that get a 502 at once, since nginx has no queue of its own outside its commercial version.',
      ],
    };
  },
};
