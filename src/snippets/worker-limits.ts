/** The two limits of nginx's workers, in nginx.conf: connections, and the files that these need. Larger ones stay. */
import { nginxEdit } from './edits.ts';
import type { Command, Edit, Setting } from './snippet.ts';
import { nginx, sh } from './text.ts';

const mainFile = '/etc/nginx/nginx.conf';

/** A proxied request holds two connections, client and upstream, and perhaps a temporary file. */
export function filesFor({ details }: Setting): number {
  return Number(details['worker-connections']) * 2;
}

export function fileEdit(setting: Setting): Edit {
  const line = nginx`worker_rlimit_nofile ${filesFor(setting)};`;
  return nginxEdit(
    setting,
    mainFile,
    sh`in main`,
    [sh`at-least worker_rlimit_nofile ${filesFor(setting)}`],
    { before: nginx`user www-data;`, after: nginx`${[line, nginx`user www-data;`]}` },
  );
}

export function connectionEdit(setting: Setting): Edit {
  const connections = setting.details['worker-connections'];
  return nginxEdit(
    setting,
    mainFile,
    sh`in events`,
    [sh`at-least worker_connections ${connections}`],
    {
      before: nginx`worker_connections 768;`,
      after: nginx`worker_connections ${connections};`,
    },
  );
}

/** Asks the kernel about a worker that takes new requests; those of before a reload keep their old limit. */
export function limitInForce(setting: Setting): Command {
  return {
    run: sh`pid=\$(pgrep -n -f 'nginx: worker process\$') && awk '/^Max open files/ { print \$4; enough = \$4 >= ${filesFor(setting)} } END { exit !enough }' /proc/\$pid/limits`,
    note: `The limit of the newest worker, ${filesFor(setting)} or more. A smaller number: the workers of before are still asked, try again; or the error log says “setrlimit(RLIMIT_NOFILE, …) failed”, as in a container without the capability.`,
  };
}

/** Whether a larger number that stays has all the files that it needs is for the reader to see. */
export const larger =
  'A larger number that is there stays, and Apply says so. If your worker_connections are more than you entered, enter them: worker_rlimit_nofile should be twice that.';
