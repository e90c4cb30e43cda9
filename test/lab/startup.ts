/** Sites that nginx starts with no longer, once something was changed. */
import type { Machine } from './machine.ts';
import { addApp } from './names.ts';
import { serveSite } from './upstreams.ts';

export const siteFile = '/etc/nginx/conf.d/example.conf';

/** Where an admin keeps files from when they worked. */
export const copies = '/root/nginx-copy';

/** nginx’s own words, which its error log does not have on Debian 12: it is opened later. */
export const journal = 'journalctl -u nginx --no-pager -o cat';

/** A site that works, of which a copy is kept. */
export async function serveWorking(machine: Machine, body = ''): Promise<void> {
  await addApp(machine);
  await serveSite(machine, `${body}\n    location / { proxy_pass http://127.0.0.1:3000; }`);
  await machine.must(`mkdir -p ${copies} && cp ${siteFile} ${copies}`);
}

/** Changes the site's file with sed and stops nginx, as a reboot would. */
export async function changeSite(machine: Machine, script: string): Promise<void> {
  await machine.must(`sed -i '${script}' ${siteFile}; systemctl stop nginx`);
}
