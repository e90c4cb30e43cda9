/** Tells PHP-FPM where the PHP files are, by its own path. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

export const scriptFilename: Snippet = {
  facts: [],
  details: ['script-folder', 'site-file', 'server-name', 'request-path'],
  change(setting) {
    const { 'site-file': file, 'script-folder': folder } = setting.details;
    return {
      edits: [
        {
          path: file,
          language: 'nginx',
          before: nginx`fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;`,
          after: nginx`fastcgi_param SCRIPT_FILENAME ${folder}$fastcgi_script_name;`,
          run: replaceInPlace(
            file,
            sh`(fastcgi_param[[:space:]]+SCRIPT_FILENAME[[:space:]]+)[^;]+;`,
            sh`\1${folder}$fastcgi_script_name;`,
          ),
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [siteAnswers(setting)],
      notes: [
        'The folder is PHP-FPM’s: in a container of its own it may see the same files under another path than nginx does.',
        'The command prints the line that it changes. No line: SCRIPT_FILENAME comes from an included file and is made of $document_root there; then change “root” in the site to this folder.',
        'After include fastcgi_params or fastcgi.conf; of two SCRIPT_FILENAME lines PHP takes the last.',
      ],
    };
  },
};
