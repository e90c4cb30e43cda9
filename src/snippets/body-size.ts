/** Lets larger uploads through; nginx's limit is 1 MB by default. */
import { nginxReload, nginxTest, siteAt } from './checks.ts';
import { nginxEdit } from './edits.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

const megabyte = 1_048_576;

/**
 * nginx decides by the announced length, and says “100 Continue” before it takes the body. None is sent: after three
 * seconds the connection is closed, and the application has not been asked.
 */
function upload(setting: Setting): Command {
  const bytes = Number(setting.details['upload-mb']) * megabyte;
  return {
    run: sh`
      sleep 3 | curl -skS -i --http1.1 -m 10 --expect100-timeout 9 ${siteAt(setting, '127.0.0.1')} -X POST -T - \
        -H 'Content-Type: application/octet-stream' -H 'Transfer-Encoding:' -H 'Content-Length: ${bytes}' -H 'Expect: 100-continue' 2>/dev/null \
        | awk '/^HTTP/ { print; last = $2 } END { exit last != 100 }'`,
    expect: 'HTTP/1.1 100 Continue',
    note: 'nginx is ready to take a body of that length; the check announces it and sends none. 413: a location has a limit that Apply did not see. Another status after 100: nginx answers that path itself; give one that the application answers.',
  };
}

export const bodySize: Snippet = {
  id: 'body-size',
  facts: [],
  details: ['upload-mb', 'site-file', 'site-scheme', 'server-name', 'request-path'],
  change(setting) {
    const { 'upload-mb': megabytes, 'site-file': file, 'server-name': name } = setting.details;
    const line = nginx`server_name ${name};`;
    return {
      edits: [
        nginxEdit(
          setting,
          file,
          sh`in server ${name}`,
          [sh`at-least client_max_body_size ${megabytes}m`],
          {
            before: line,
            after: nginx`
              client_max_body_size ${megabytes}m;
              ${line}
            `,
          },
        ),
      ],
      test: [nginxTest(setting)],
      activate: [nginxReload(setting)],
      verify: [upload(setting)],
      notes: [
        'It holds for this site. Smaller limits in its locations are raised as well; a larger one, in the site or in http { }, stays, and Apply prints it.',
        `nginx stores an upload in its folder for temporary files before the application sees it: the disk needs room for ${megabytes} MB for each one that runs at the same time.`,
        'PHP has limits of its own: upload_max_filesize (2M by default) and post_max_size (8M). They have to be as large, the second one a little larger.',
      ],
    };
  },
};
