/** Lets larger uploads through; nginx's limit is 1 MB by default. */
import { nginxReload, nginxTest } from './checks.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

/** nginx decides by the announced length alone and closes, so that next to nothing is sent while it refuses. */
function upload({ details }: Setting): Command {
  const { 'upload-mb': megabytes, 'server-name': name, 'request-path': path } = details;
  return {
    run: sh`! head -c ${megabytes}M /dev/zero | curl -s -m 60 -o /dev/null -w '%{http_code}\n' -H 'Host: ${name}' -H 'Content-Type: application/octet-stream' -T - -H 'Expect:' -X POST http://127.0.0.1${path} | grep -x 413`,
    note: 'No output: nginx lets it pass. 413: a block of the site sets a limit of its own, or the application has one.',
  };
}

export const bodySize: Snippet = {
  facts: [],
  details: ['upload-mb', 'server-name', 'request-path'],
  change(setting) {
    const megabytes = setting.details['upload-mb'];
    return {
      files: [
        {
          path: `${setting.platform.confFolder}/fix502-body-size.conf`,
          language: 'nginx',
          text: nginx`client_max_body_size ${megabytes}m;`,
        },
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [upload(setting)],
      notes: [
        'A client_max_body_size in a server or location block wins over this one: change it there (nginx -T shows all). nginx -t says “duplicate” if nginx.conf sets it in http already: change that line instead.',
        `nginx stores an upload in its folder for temporary files before the application sees it: the disk needs room for ${megabytes} MB for each one that runs at the same time.`,
        'PHP has limits of its own: upload_max_filesize (2M by default) and post_max_size (8M). They have to be as large, the second one a little larger.',
      ],
    };
  },
};
