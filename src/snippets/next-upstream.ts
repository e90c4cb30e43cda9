/** Lets nginx ask another server of the group when one answers 502. */
import { asksInARow, nginxReload, nginxShows, nginxTest } from './checks.ts';
import { nginxEdit } from './edits.ts';
import { Refusal } from './snippet.ts';
import type { Command, Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** FastCGI, uwsgi and SCGI servers send no 502 of their own, and their directives do not know the word. */
function familyOf({ facts }: Setting): 'proxy' | 'grpc' {
  const protocol = facts['upstream-protocol'];
  if (protocol === 'fastcgi' || protocol === 'uwsgi' || protocol === 'scgi') {
    throw new Refusal(
      `${protocol}_next_upstream does not know http_502: servers of this kind send no 502 by themselves. Take the server that fails out of the group until it is repaired.`,
    );
  }
  return protocol === 'grpc' ? 'grpc' : 'proxy';
}

/** nginx's default (ngx_http_proxy_module.c) is written out where no list holds yet. */
function alsoOn502(setting: Setting): Edit {
  const { 'site-file': file, 'server-name': name } = setting.details;
  const family = familyOf(setting);
  const pass = nginx`${family}_pass ${family === 'grpc' ? 'grpc' : 'http'}://app;`;
  return nginxEdit(
    setting,
    file,
    sh`at ${family}_pass of server ${name}`,
    [sh`word ${family}_next_upstream http_502 error timeout`],
    {
      before: pass,
      after: nginx`
        ${family}_next_upstream error timeout http_502;
        ${pass}
      `,
    },
  );
}

/** Twenty requests in a row: with servers in turn, each of ten is asked at least once. */
function everyServerAnswers(setting: Setting): Command {
  return {
    run: asksInARow(setting, '127.0.0.1', 20),
    note: 'Twenty answers of the application. A 502 among them: some request still reaches the bad server and no other.',
  };
}

export const nextUpstream: Snippet = {
  id: 'next-upstream',
  facts: ['upstream-protocol'],
  details: ['site-file', 'site-scheme', 'server-name', 'request-path'],
  change: (setting) => ({
    edits: [alsoOn502(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      { run: nginxShows(setting, sh`${familyOf(setting)}_next_upstream[[:space:]].*http_502`) },
      everyServerAnswers(setting),
    ],
    notes: [
      'The words that hold for the location now stay, and http_502 is added; Apply prints the line. It holds for this site alone.',
      'A POST, PATCH or LOCK that has been sent is not sent again; visitors who meet the bad server with one still see the 502. Take the server out of the group until it is repaired.',
    ],
  }),
};
