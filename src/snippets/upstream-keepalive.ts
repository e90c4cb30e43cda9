/** Makes nginx give an idle connection up before the application does. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import { atLeast } from './nginx-version.ts';
import { Refusal } from './snippet.ts';
import type { Command, Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** Half the application's time: what an application that is busy for so long still answers. */
function idleTime(applicationSeconds: number): string {
  return applicationSeconds === 1 ? '500ms' : `${Math.floor(applicationSeconds / 2)}s`;
}

const timeFor = ({ details }: Setting) => idleTime(Number(details['idle-seconds']));

/** In the group that has the server from the log line; a time there that is shorter still stays. */
function shorter(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  const time = timeFor(setting);
  return nginxEdit(
    setting,
    file,
    sh`at server '${addresses(host, port)}'`,
    [sh`at-most keepalive_timeout ${time}`],
    {
      before: nginx`
        upstream app {
            server ${host}:${port};
      `,
      after: nginx`
        upstream app {
            keepalive_timeout ${time};
            server ${host}:${port};
      `,
    },
  );
}

function inForce(setting: Setting): Command {
  return {
    run: nginxShows(setting, sh`keepalive_timeout[[:space:]]+${timeFor(setting)};`),
    note: 'No output: nginx does not read the changed file, or Apply has kept a shorter time. The race itself shows only now and then: count its log lines again after a day.',
  };
}

function notes({ details }: Setting): string[] {
  const application = Number(details['idle-seconds']);
  const defaults = atLeast(details['nginx-version'], '1.29.7')
    ? 'From nginx 1.29.7 every upstream block reuses connections (32 for each worker), with HTTP/1.1: no other directive is needed.'
    : 'Before nginx 1.29.7 connections are reused only where three directives stand together: keepalive in the upstream block, proxy_http_version 1.1 and proxy_set_header Connection "" beside proxy_pass. This change adds none of them.';
  return [
    `The application closes after ${application} s without a request, nginx from now on after ${idleTime(application)} (default 60 s): half, so that an application which is busy for the other half still reads the request first.`,
    defaults,
    'The upstream block with that server gets the line. “nothing matches”: its server lines have names instead of the address; give the name that stands there. Without an upstream block nginx reuses no connection.',
  ];
}

const tooOld =
  'Before nginx 1.15.3 the time is fixed at 60 s, and nginx refuses the directive. Have the application keep idle connections longer than that, or take “keepalive” out of the upstream block: no reuse, no race.';

export const upstreamKeepalive: Snippet = {
  id: 'upstream-keepalive',
  facts: ['app-server'],
  details: [
    'idle-seconds',
    'upstream-host',
    'upstream-port',
    'site-file',
    'nginx-version',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (facts) => ({ 'idle-seconds': facts['app-server'] === 'gunicorn' ? '2' : '5' }),
  change(setting) {
    if (!atLeast(setting.details['nginx-version'], '1.15.3')) throw new Refusal(tooOld);
    return {
      edits: [shorter(setting)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [inForce(setting), siteAnswers(setting)],
      notes: notes(setting),
    };
  },
};
