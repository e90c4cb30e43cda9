/** Lets nginx keep idle connections longer than the proxy in front does, so that only the proxy ever closes one. */
import { nginxReload, nginxShows, nginxTest } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** More than a packet needs to cross any network, with its repetitions. */
const margin = 20;

export const frontKeepalive: Snippet = {
  facts: [],
  details: ['front-idle-seconds', 'config-file'],
  examples: () => ({ 'config-file': '/etc/nginx/nginx.conf' }),
  change(setting) {
    const { 'front-idle-seconds': idle, 'config-file': file } = setting.details;
    const seconds = Number(idle) + margin;
    return {
      edits: [
        {
          path: file,
          language: 'nginx',
          before: nginx`keepalive_timeout 65;`,
          after: nginx`keepalive_timeout ${seconds}s;`,
          run: replaceInPlace(
            file,
            sh`(keepalive_timeout[[:space:]]+)[0-9]+(ms|s|m)?([[:space:]][^;]*)?;`,
            sh`\1${seconds}s;`,
          ),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [{ run: sh`${nginxShows(setting)} | grep 'keepalive_timeout ${seconds}s;'` }],
      notes: [
        `${idle} s of the proxy in front and ${margin} s more: ${seconds} s. nginx’s default is 75 s.`,
        'An idle connection costs nginx a few hundred bytes and one of worker_connections. If visitors reach this nginx directly as well, set it in the server block that only the proxy uses.',
        'No line printed: there is none in that file. Write the line into http { } of /etc/nginx/nginx.conf, and look with nginx -T for others that win over it in a server or location block.',
        'keepalive_requests (1,000 since 1.19.10) does no harm: nginx announces the last answer of a connection with “Connection: close”.',
      ],
    };
  },
};
