/** PHP-FPM, gunicorn and uWSGI on a lab machine, each with a program of the scenario's. */
import type { Machine } from './machine.ts';
import { addService, untilOpen } from './upstreams.ts';

/** The location that hands every request to `socket`; PHP runs /var/www/html/index.php. */
export const phpLocation = `    location / {
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME /var/www/html/index.php;
        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
    }`;

/** Starts PHP-FPM with `code` as its one program, and `pool` as further lines of Debian's pool www. */
export async function addPhp(machine: Machine, code: string, pool = ''): Promise<void> {
  await machine.write('/var/www/html/index.php', `<?php\n${code}\n`);
  if (pool) await machine.write('/etc/php/8.2/fpm/pool.d/www-site.conf', `[www]\n${pool}\n`);
  await machine.must('systemctl start php8.2-fpm');
}

/** A WSGI program; `body` is the body of its function, which ends by returning the response's parts. */
async function writeWsgi(machine: Machine, body: string): Promise<void> {
  const lines = body.trim().split('\n').join('\n    ');
  await machine.write(
    '/srv/app/app.py',
    `import time\n\ndef application(environ, start_response):\n    ${lines}\n`,
  );
}

/** Starts gunicorn as the service app on 127.0.0.1:8000; `config` is its configuration file. */
export async function addGunicorn(machine: Machine, body: string, config: string): Promise<void> {
  await writeWsgi(machine, body);
  await machine.write('/srv/app/gunicorn.conf.py', `${config}\n`);
  await addService(machine, 'app', 'gunicorn --bind 127.0.0.1:8000 app:application', {
    unit: 'WorkingDirectory=/srv/app',
  });
  await untilOpen(machine, 8000);
}

/** Starts uWSGI as the service app; `socket` is the line of its ini file that opens the port. */
export async function addUwsgi(
  machine: Machine,
  body: string,
  options: { socket?: string; lines?: string } = {},
): Promise<void> {
  const { socket = 'socket = 127.0.0.1:3031', lines = '' } = options;
  await writeWsgi(machine, body);
  await machine.write(
    '/srv/app/uwsgi.ini',
    `[uwsgi]\nplugins = python3\n${socket}\nwsgi-file = /srv/app/app.py\nmaster = true\ndie-on-term = true\n${lines}\n`,
  );
  await addService(machine, 'app', 'uwsgi --ini /srv/app/uwsgi.ini');
  await untilOpen(machine, 3031);
}
