/** Gives nginx a folder for temporary files that it may write to, on a disk with room. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { backupFolder } from './runbook.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** Does nginx's user get to the folder and write in it, all its sub-folders included? */
function writable({ details }: Setting, folder: string): Command {
  return {
    run: sh`su -s /bin/sh ${details['nginx-user']} -c 'test -w ${folder} && ! find ${folder} -type d ! -exec test -w {} \; -print 2>&1 | grep .' && echo writable`,
    expect: 'writable',
    note: 'It prints the sub-folders that nginx’s user cannot use. Nothing at all: the folder is not that user’s, or a folder above it has no x for it.',
  };
}

/** /var/lib/nginx/body -> /var, /var/lib, /var/lib/nginx: on RHEL two of them are closed to all but nginx. */
function above(folder: string): Text {
  const names = folder.split('/').slice(1, -1);
  return new Text(names.map((_, i) => sh`/${names.slice(0, i + 1).join('/')}`.source).join(' '));
}

/** nginx itself corrects the owner of the folder when it starts, but neither what is in it nor what is above it. */
function owned(setting: Setting): Change {
  const { 'temp-folder': folder, 'nginx-user': user } = setting.details;
  const kept = sh`${backupFolder}/temp-folder.acl`;
  return {
    commands: [
      {
        run: sh`mkdir -p ${backupFolder} && { [ -f ${kept} ] || stat -c '%a %U %n' ${above(folder)} \$(find ${folder} -type d) > ${kept}; }`,
        note: 'Keeps mode and owner of the folders, for rolling back.',
      },
      {
        run: sh`chown -R ${user} ${folder} && chmod -R u+rwX ${folder} && chmod a+x ${above(folder)}`,
      },
    ],
    test: [nginxTest(setting)],
    activate: [],
    verify: [writable(setting, folder), siteAnswers(setting)],
    undo: [
      {
        run: sh`while read -r mode user path; do chown "\$user" "\$path"; chmod "\$mode" "\$path"; done < ${kept}; rm -f ${kept}`,
      },
    ],
    notes: [
      `The folders above get x for all, where they lack it: nginx’s user may pass, but not list. The folder itself stays closed to everyone but ${user}.`,
    ],
  };
}

function elsewhere(setting: Setting): Change {
  const { 'spare-folder': folder, 'nginx-user': user } = setting.details;
  return {
    files: [
      {
        path: `${setting.platform.confFolder}/fix502-temp-folder.conf`,
        language: 'nginx',
        text: nginx`
          client_body_temp_path ${folder}/body;
          proxy_temp_path ${folder}/proxy;
          fastcgi_temp_path ${folder}/fastcgi;
          uwsgi_temp_path ${folder}/uwsgi;
          scgi_temp_path ${folder}/scgi;
        `,
      },
    ],
    commands: [{ run: sh`mkdir -p ${folder} && chown ${user} ${folder} && chmod 0700 ${folder}` }],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      { run: sh`${nginxShows(setting)} | grep -F 'client_body_temp_path ${folder}/body;'` },
      {
        run: sh`df -Pm ${folder} | awk 'NR == 2 { print \$4, "MB free"; exit \$4 < 512 }'`,
        note: 'Fails below 512 MB: then this disk will be full as well.',
      },
      siteAnswers(setting),
    ],
    notes: [
      '“directive is duplicate” from nginx -t: one of the five stands in http { } already; change it there and leave it out here.',
      'nginx makes the five folders itself, when it tests its configuration.',
      `With SELinux, label the folder first: semanage fcontext -a -t httpd_cache_t '${folder}(/.*)?' && restorecon -R ${folder}`,
    ],
  };
}

export const tempFolder: Snippet = {
  platforms: ['debian', 'rhel', 'alpine'],
  facts: ['resource'],
  details: ['temp-folder', 'spare-folder', 'nginx-user', 'server-name', 'request-path'],
  examples: (_, platform) => ({ 'nginx-user': platform.nginxUser }),
  change: (setting) => (setting.facts.resource === 'disk' ? elsewhere(setting) : owned(setting)),
};
