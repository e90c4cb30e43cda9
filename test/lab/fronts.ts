/** A second nginx in front: it serves port 80 and asks the site's nginx on 127.0.0.1:8080. */
import type { Machine } from './machine.ts';
import { serveSite } from './upstreams.ts';

export const frontLog = '/var/log/front-error.log';

/** `directives` are for the front's location. */
export async function addFront(machine: Machine, directives = ''): Promise<void> {
  await machine.write(
    '/etc/front/nginx.conf',
    `pid /run/front.pid;
error_log ${frontLog};
events {}
http {
    access_log off;
    upstream site { server 127.0.0.1:8080; keepalive 8; }
    server {
        listen 80;
        location / {
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_pass http://site;
            ${directives}
        }
    }
}
`,
  );
  await machine.must('nginx -c /etc/front/nginx.conf');
}

/** The site's own nginx, behind the front. */
export async function serveBehindFront(
  machine: Machine,
  body: string,
  httpLevel = '',
): Promise<void> {
  await serveSite(machine, body, httpLevel);
  await machine.must(
    "sed -i 's/listen 80;/listen 127.0.0.1:8080;/' /etc/nginx/conf.d/example.conf; systemctl restart nginx",
  );
}
