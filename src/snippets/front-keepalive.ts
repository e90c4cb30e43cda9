/** Lets nginx keep idle connections longer than the proxy in front does, so that only the proxy ever closes one. */
import { nginxReload, nginxShowsAtLeast, nginxTest } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** More than a packet needs to cross any network, with its repetitions. */
const margin = 20;

const inContainer = ({ platform }: Setting) => platform.serviceManager === 'compose';

/** nginx.conf of the official image is inside of it: there the site's own file is the one that can be changed. */
function longer(setting: Setting, seconds: number): Edit {
  const { 'server-name': name } = setting.details;
  const line = nginx`keepalive_timeout ${seconds}s;`;
  const what = [sh`at-least keepalive_timeout ${seconds}s`];
  return inContainer(setting)
    ? nginxEdit(setting, setting.details['site-file'], sh`in server ${name}`, what, {
        before: nginx`server_name ${name};`,
        after: nginx`${[line, nginx`server_name ${name};`]}`,
      })
    : nginxEdit(setting, setting.details['config-file'], sh`in http`, what, {
        before: nginx`keepalive_timeout 65;`,
        after: line,
      });
}

export const frontKeepalive: Snippet = {
  id: 'front-keepalive',
  facts: [],
  details: ['front-idle-seconds', 'config-file', 'site-file', 'server-name'],
  about: ({ details }) => `${details['front-idle-seconds']}s`,
  examples: () => ({ 'config-file': '/etc/nginx/nginx.conf' }),
  change(setting) {
    const { 'front-idle-seconds': idle } = setting.details;
    const seconds = Number(idle) + margin;
    return {
      edits: [longer(setting, seconds)],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        {
          run: nginxShowsAtLeast(setting, 'keepalive_timeout', seconds),
          note: `Each keepalive_timeout that nginx reads. Outside of upstream { }, none should be below ${seconds} s: one in a server or location of another file wins there, and has to be changed in that file.`,
        },
      ],
      notes: [
        `${idle} s of the proxy in front and ${margin} s more: ${seconds} s. nginx’s default is 75 s.`,
        'Smaller times in the same file are raised too, but for those in upstream { }, which are about the application. Larger ones stay, and so does 0, which keeps no connection at all.',
        'An idle connection costs nginx a few hundred bytes and one of worker_connections. If visitors reach this nginx directly as well, set it in the server block that only the proxy uses.',
        'keepalive_requests (1,000 since 1.19.10) does no harm: nginx announces the last answer of a connection with “Connection: close”.',
      ],
    };
  },
};
