/** Lets nginx ask another server of the group when one answers 502. */
import { nginxReload, nginxShows, nginxTest } from './checks.ts';
import type { Command, NewFile, Setting, Snippet } from './snippet.ts';
import type { Text } from './text.ts';
import { nginx, sh } from './text.ts';

function directive({ facts }: Setting): Text {
  const family = facts['upstream-protocol'] === 'grpc' ? 'grpc' : 'proxy';
  return nginx`${family}_next_upstream error timeout http_502;`;
}

function file(setting: Setting): NewFile {
  return {
    path: `${setting.platform.confFolder}/fix502-next-upstream.conf`,
    language: 'nginx',
    text: directive(setting),
  };
}

/** Twenty requests in a row: with servers in turn, each of ten is asked at least once. */
function everyServerAnswers({ details }: Setting): Command {
  return {
    run: sh`seq 20 | xargs -I{} curl -fsS -o /dev/null -w '%{http_code}\n' -H 'Host: ${details['server-name']}' http://127.0.0.1${details['request-path']} | sort | uniq -c | grep -w 20`,
    expect: '20 200',
    note: 'All twenty have the same status. Fewer, beside lines with 502: some still reach the bad server and no other.',
  };
}

export const nextUpstream: Snippet = {
  facts: ['upstream-protocol'],
  details: ['server-name', 'request-path'],
  change: (setting) => ({
    files: [file(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      { run: sh`${nginxShows(setting)} | grep -F '${directive(setting)}'` },
      everyServerAnswers(setting),
    ],
    notes: [
      'If nginx -t calls the directive a duplicate, one stands in the http block already: remove the new file, and add http_502 to that line. One in a server or location block wins over this file.',
      'A POST, PATCH or LOCK that has been sent is not sent again; visitors who meet the bad server with one still see the 502. Take the server out of the group until it is repaired.',
    ],
  }),
};
