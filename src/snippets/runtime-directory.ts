/** Has systemd make the socket's folder below /run whenever the service starts, and moves the socket there. */
import { nginxReload, nginxTest, serviceDoes, siteAnswers } from './checks.ts';
import { dropIn } from './drop-in.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { movedSocket, untilListening } from './socket-lines.ts';
import { ini, sh } from './text.ts';

interface Place {
  /** Relative to /run, as RuntimeDirectory= wants it. */
  folder: string;
  socket: string;
}

/** A socket in a folder below /run stays; one in /tmp, in a home folder or in /run itself moves to the service's own folder. */
export function placeFor(path: string, service: string): Place {
  const [, folder] = /^(?:\/var)?\/run\/(.+)\/[^/]+$/.exec(path) ?? [];
  if (folder !== undefined) return { folder, socket: path };
  return { folder: service, socket: `/run/${service}/${path.slice(path.lastIndexOf('/') + 1)}` };
}

/** Both ends in one go: the application's file and nginx's. */
function move(setting: Setting, to: string): Change['edits'] {
  const { 'socket-path': from, 'app-file': app, 'site-file': site } = setting.details;
  if (from === to) return [];
  return [
    movedSocket(setting, app, 'ini', from, to),
    movedSocket(setting, site, 'nginx', from, to),
  ];
}

function change(setting: Setting): Change {
  const { service, 'socket-path': from } = setting.details;
  const { folder, socket } = placeFor(from, service);
  const text = ini`
    [Service]
    RuntimeDirectory=${folder}
    RuntimeDirectoryMode=0755
  `;
  const reloadUnits = { run: sh`systemctl daemon-reload` };
  return {
    files: [dropIn(service, 'runtime-directory', text)],
    edits: move(setting, socket) ?? [],
    test: [nginxTest(setting)],
    activate: [
      reloadUnits,
      serviceDoes(setting, 'restart', service),
      untilListening(socket),
      nginxReload(setting),
    ],
    verify: [siteAnswers(setting)],
    // Stopped while systemd still knows the folder as its own, so that the folder goes with it.
    deactivate: [
      serviceDoes(setting, 'stop', service),
      reloadUnits,
      serviceDoes(setting, 'start', service),
      nginxReload(setting),
    ],
    notes: notes(setting, from !== socket),
  };
}

function notes({ details, platformId }: Setting, moved: boolean): string[] {
  const all = [
    'The folder belongs to the service’s User= and goes when the service stops; the socket in it is made anew at each start.',
  ];
  if (moved)
    all.push(
      `Apply shows each line that it changes, first in ${details['app-file']}, then in ${details['site-file']}. If it finds none, the path stands in another file: grep -rnF ${details['socket-path']} /etc /srv finds it.`,
    );
  if (platformId === 'rhel')
    all.push(
      'With SELinux enforcing, nginx may then log 13: the new folder needs the label httpd_var_run_t, see the fix “selinux-network”.',
    );
  return all;
}

export const runtimeDirectory: Snippet = {
  id: 'runtime-directory',
  facts: [],
  platforms: ['debian', 'rhel'],
  details: [
    'service',
    'socket-path',
    'app-file',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'socket-path': '/tmp/app.sock' }),
  about: ({ details }) => details.service,
  change,
};
