/** Gives nginx a folder for temporary files that it may write to, on a disk with room. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { backupFolder } from './runbook.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** Does nginx's user get to the folder and write in it, all its sub-folders included? */
function writable({ details }: Setting, folder: string): Command {
  return {
    run: sh`runuser -u ${details['nginx-user']} -- sh -c 'test -w ${folder} && ! find ${folder} -type d ! -writable 2>&1 | grep .' && echo writable`,
    expect: 'writable',
    note: 'It prints the sub-folders that nginx’s user cannot use. Nothing at all: a folder above it has no x for that user; “namei -l” shows which.',
  };
}

/** nginx itself corrects the owner of the folder when it starts, but neither what is in it nor what is above it. */
function owned(setting: Setting): Change {
  const { 'temp-folder': folder, 'nginx-user': user } = setting.details;
  const kept = sh`${backupFolder}/temp-folder.acl`;
  const above = folder.slice(0, folder.lastIndexOf('/'));
  return {
    commands: [
      {
        run: sh`mkdir -p ${backupFolder} && { [ -f ${kept} ] || stat -c '%a %U %n' ${above} \$(find ${folder} -type d) > ${kept}; }`,
        note: 'Keeps mode and owner of the folders, for rolling back.',
      },
      { run: sh`chown -R ${user} ${folder} && chmod -R u+rwX ${folder} && chmod a+x ${above}` },
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
      `${above} gets x for all, which lets nginx’s user pass but not list; the folder itself stays closed to everyone but ${user}.`,
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
      'nginx makes the five folders itself. With SELinux, label the folder first: semanage fcontext -a -t httpd_cache_t and restorecon.',
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
