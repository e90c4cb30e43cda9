/** The two limits of nginx's workers, in nginx.conf: connections, and the files that these need. */
import type { Command, Edit, Setting } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

const mainFile = '/etc/nginx/nginx.conf';

/** A proxied request holds two connections, client and upstream, and perhaps a temporary file. */
export function filesFor({ details }: Setting): number {
  return Number(details['worker-connections']) * 2;
}

const fileLimit = new Text('^[[:space:]]*worker_rlimit_nofile[[:space:]][^;]*;');
const connectionLimit = new Text('worker_connections[[:space:]][^;]*;');

/** The line goes in front of `events`, which every nginx.conf has; lines of that name before are taken out. */
export function limitEdit(setting: Setting, connectionsToo: boolean): Edit {
  const line = nginx`worker_rlimit_nofile ${filesFor(setting)};`;
  const connections = nginx`worker_connections ${setting.details['worker-connections']};`;
  const events = new Text('^[[:space:]]*events[[:space:]]*\\{');
  const limits = sh`-e '/${fileLimit}/d' -e 's/${events}/${line}\n&/'`;
  return {
    path: mainFile,
    language: 'nginx',
    before: nginx`
      events {
          worker_connections 768;
    `,
    after: connectionsToo
      ? nginx`
          ${line}
          events {
              ${connections}
        `
      : nginx`
          ${line}
          events {
              worker_connections 768;
        `,
    run: connectionsToo
      ? sh`grep -nE '${connectionLimit}' ${mainFile} && sed -i -E ${limits} -e 's/${connectionLimit}/${connections}/' ${mainFile}`
      : sh`grep -nE '${events}' ${mainFile} && sed -i -E ${limits} ${mainFile}`,
  };
}

/** Asks the kernel about a worker that takes new requests; those of before a reload keep their old limit. */
export function limitInForce(setting: Setting): Command {
  return {
    run: sh`pid=\$(pgrep -n -f 'nginx: worker process\$') && awk '/^Max open files/ { print \$4; exit \$4 < ${filesFor(setting)} }' /proc/\$pid/limits`,
    expect: String(filesFor(setting)),
    note: 'The limit of the newest worker. A smaller number: the workers of before are still asked, try again; or the error log says “setrlimit(RLIMIT_NOFILE, …) failed”, as in a container without the capability.',
  };
}
