/** Gives nginx a folder for temporary files that it may write to, on a disk with room. */
import { nginxReload, nginxShows, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import { Refusal } from './snippet.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** What lies below these is the system's. */
const closed = /^\/(?:bin|boot|dev|etc|lib\w*|proc|root|s?bin|sys|usr(?!\/local\/[^/]+\/))(?:\/|$)/;
/** Folders that many share: what is in them is not nginx's to own. A folder in them may be. */
const shared =
  /^\/(?:(?:home|media|mnt|opt|run|srv|tmp|var)(?:\/(?:cache|lib|lock|log|mail|opt|run|spool|tmp|www))?|home\/[^/]+)$/;

/** A folder that may be given to nginx, or a reason why not. */
function checked(folder: string, refused: readonly RegExp[]): string {
  if ([...refused, /\/\.\.?(?:\/|$)/].some((form) => form.test(folder)))
    throw new Refusal(
      `${folder} belongs to the system. Give a folder for temporary files alone, such as /var/lib/nginx/body.`,
    );
  return folder;
}

/** Does nginx's user get to the folder and write in it, all its sub-folders included? */
function writable({ details }: Setting, folder: string): Command {
  return {
    run: sh`su -s /bin/sh ${details['nginx-user']} -c 'test -w ${folder} && ! find ${folder} -type d ! -exec test -w {} \; -print 2>&1 | grep .' && echo writable`,
    expect: 'writable',
    note: 'If it prints sub-folders, nginx’s user cannot use them. If nothing is printed, the folder is not that user’s, or a folder above it has no x for it.',
  };
}

/** /var/lib/nginx/body -> /var, /var/lib, /var/lib/nginx: on RHEL two of them are closed to all but nginx. */
function above(folder: string): Text[] {
  const names = folder.split('/').slice(1, -1);
  return names.map((_, i) => sh`/${names.slice(0, i + 1).join('/')}`);
}

/** nginx itself corrects the owner of the folder when it starts, but neither what is in it nor what is above it. */
function owned(setting: Setting): Change {
  const { run } = setting;
  const { 'nginx-user': user } = setting.details;
  const folder = checked(setting.details['temp-folder'], [closed, shared]);
  const parents = new Text(above(folder).join(' '));
  const passing: Command[] =
    parents.source === '' ? [] : [{ run: sh`${run} rights ${parents} && chmod a+x ${parents}` }];
  return {
    commands: [
      {
        run: sh`${run} rights -R ${folder} && chown -R ${user} ${folder} && chmod -R u+rwX ${folder}`,
        note: 'The owner and mode of each folder and file are kept first, for rolling back.',
      },
      ...passing,
    ],
    test: [nginxTest(setting)],
    activate: [],
    verify: [writable(setting, folder), siteAnswers(setting)],
    notes: [
      `The folders above get x for all, where they lack it: nginx’s user may pass, but not list. The folder itself stays closed to everyone but ${user}.`,
    ],
  };
}

const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as const;

/** A folder of its own below: one that is there already may be used by others, and keeps its owner and mode. */
function elsewhere(setting: Setting): Change {
  const { run } = setting;
  const spare = checked(setting.details['spare-folder'], [closed]);
  const folder = `${spare}/fix502-temp`;
  const lines = kinds.map((kind) => nginx`${kind}_temp_path ${folder}/${kind};`);
  const sets = kinds.map((kind) => sh`set ${kind}_temp_path ${folder}/${kind}`);
  return {
    first: [
      {
        run: sh`${run} try 'find ${folder} -depth -type d -exec rmdir {} \; 2>/dev/null; :'"$(test -d ${spare} || echo '; rmdir ${spare} || :')" mkdir -p ${folder}`,
      },
    ],
    edits: [
      nginxEdit(setting, '/etc/nginx/nginx.conf', sh`in http`, sets, {
        before: nginx`http {`,
        after: nginx`
          http {
              ${lines}
        `,
      }),
    ],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [
      { run: nginxShows(setting, sh`client_body_temp_path ${folder}/client_body;`) },
      {
        run: sh`df -Pm ${folder} | awk 'NR == 2 { print $4, "MB free"; exit $4 < 512 }'`,
        note: 'Fails below 512 MB: then this disk will be full as well.',
      },
      siteAnswers(setting),
    ],
    notes: [
      'A line of the five that stands in http { } of nginx.conf already gets the new folder. “directive is duplicate” from nginx -t: it stands in another file of http { }; take it out there.',
      'nginx makes the five folders itself, when it tests its configuration. Rolling back removes them once they are empty.',
      `With SELinux, label the folder first: semanage fcontext -a -t httpd_cache_t '${folder}(/.*)?' && restorecon -R ${folder}`,
    ],
  };
}

export const tempFolder: Snippet = {
  id: 'temp-folder',
  platforms: ['debian', 'rhel', 'alpine'],
  facts: ['resource'],
  details: [
    'temp-folder',
    'spare-folder',
    'nginx-user',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: (_, platform) => ({ 'nginx-user': platform.nginxUser }),
  about: ({ facts, details }) =>
    facts.resource === 'disk' ? details['spare-folder'] : details['temp-folder'],
  change: (setting) => (setting.facts.resource === 'disk' ? elsewhere(setting) : owned(setting)),
};
