/** Makes nginx give an idle connection up before the application does. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { atLeast } from './nginx-version.ts';
import type { Command, Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** Half the application's time: what an application that is busy for so long still answers. */
function idleTime(applicationSeconds: number): string {
  return applicationSeconds === 1 ? '500ms' : `${Math.floor(applicationSeconds / 2)}s`;
}

const mark = new Text('# fix502');

function closesAfter({ details }: Setting): Text {
  return nginx`keepalive_timeout ${idleTime(Number(details['idle-seconds']))};`;
}

function shorter(setting: Setting): Edit {
  const file = setting.details['site-file'];
  const directive = closesAfter(setting);
  const start = new Text('^[[:space:]]*upstream[[:space:]]+[^[:space:]]+[[:space:]]*\\{');
  return {
    path: file,
    language: 'nginx',
    before: nginx`
      upstream app {
          server 127.0.0.1:3000;
    `,
    after: nginx`
      upstream app {
          ${directive} ${mark}
          server 127.0.0.1:3000;
    `,
    run: sh`grep -nE '${start}' ${file} && sed -i -E -e '/${mark}$/d' -e 's/${start}/&\n    ${directive} ${mark}/' "\$(realpath ${file})"`,
  };
}

function inForce(setting: Setting): Command {
  const directive = closesAfter(setting);
  return {
    run: sh`${nginxShows(setting)} | grep -F '${directive} ${mark}'`,
    note: 'No output: nginx does not read the changed file. The race itself shows only now and then: count its log lines again after a day.',
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
    'Every upstream block of the file gets the line. If nginx -t calls it a duplicate, change the keepalive_timeout that is there.',
  ];
}

export const upstreamKeepalive: Snippet = {
  facts: ['app-server'],
  details: ['idle-seconds', 'site-file', 'nginx-version', 'server-name', 'request-path'],
  examples: (facts) => ({ 'idle-seconds': facts['app-server'] === 'gunicorn' ? '2' : '5' }),
  change: (setting) => ({
    edits: [shorter(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [inForce(setting), siteAnswers(setting)],
    notes: notes(setting),
  }),
};
