/** Tells PHP-FPM where the PHP files are, by its own path. */
import { asksSite, nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

export const scriptFilename: Snippet = {
  id: 'script-filename',
  facts: [],
  details: ['script-folder', 'site-file', 'site-scheme', 'server-name', 'request-path'],
  change(setting) {
    const { 'site-file': file, 'script-folder': folder, 'server-name': name } = setting.details;
    const line = nginx`fastcgi_param SCRIPT_FILENAME ${folder}$fastcgi_script_name;`;
    return {
      edits: [
        nginxEdit(
          setting,
          file,
          sh`at fastcgi_param SCRIPT_FILENAME of server ${name}`,
          [sh`become '${line}'`],
          {
            before: nginx`fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;`,
            after: line,
          },
        ),
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [
        {
          ...siteAnswers(setting),
          run: asksSite(setting, '127.0.0.1', { statuses: '23' }),
          note: '404: PHP-FPM still finds no file at that path, or the page does not exist. Give the path of a PHP file that does.',
        },
      ],
      notes: [
        'The folder is PHP-FPM’s: in a container of its own it may see the same files under another path than nginx does.',
        '“nothing matches”: SCRIPT_FILENAME comes from an included file and is made of $document_root there. Then change “root” in the site to this folder.',
        'An include of fastcgi.conf that stands below the line sets it once more, and of two PHP takes the last: the include has to come first.',
      ],
    };
  },
};
