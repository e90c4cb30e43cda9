/** Applications behind unix sockets, for the scenarios of missing and forbidden sockets. */
import type { Machine } from './machine.ts';
import { addNodeService, addService, serveSite, until } from './upstreams.ts';

const wsgi = `
def app(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'ok']

application = app
`;

/** The user `app` with a home folder as Ubuntu makes it: 0750. */
export async function addUser(machine: Machine): Promise<void> {
  await machine.must('useradd --system --create-home --home-dir /home/app app');
  await machine.must('chmod 0750 /home/app');
}

/** gunicorn as the service `app` of the user `app`; `bind` as gunicorn takes it, with further arguments before it. */
export async function addGunicorn(machine: Machine, bind: string, unit = ''): Promise<void> {
  await machine.write('/srv/app/app.py', wsgi);
  await addService(machine, 'app', `/usr/bin/gunicorn --bind ${bind} app:app`, {
    unit: `User=app\nWorkingDirectory=/srv/app\n${unit}`,
  });
}

/** uWSGI as the service `app`; without die-on-term systemd's SIGTERM would only make it reload. */
export async function addUwsgi(machine: Machine, socket: string, unit: string): Promise<void> {
  await machine.write('/srv/app/app.py', wsgi);
  await machine.write(
    '/srv/app/uwsgi.ini',
    `[uwsgi]\nplugin = python3\nchdir = /srv/app\nmodule = app\nmaster = true\ndie-on-term = true\nsocket = ${socket}\n`,
  );
  await addService(machine, 'app', '/usr/bin/uwsgi --ini /srv/app/uwsgi.ini', {
    unit: `User=app\n${unit}`,
  });
}

/** A Node application on a socket, as the service `app`. */
export async function addNode(machine: Machine, socket: string, unit: string): Promise<void> {
  const source = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen('${socket}');
`;
  await addNodeService(machine, 'app', source, { unit: `User=app\n${unit}` });
}

/** Waits for a line of `ss` that names the place, which is there even where the socket's file is not. */
export async function untilListening(machine: Machine, place: string): Promise<void> {
  await until(machine, `ss -Hlntx | grep -qF ' ${place} '`);
}

export async function serveProxy(machine: Machine, pass: string): Promise<void> {
  await serveSite(machine, `    location / { proxy_pass ${pass}; }`);
}

/** A PHP site; PHP-FPM is started as its packages left it, or with what the scenario changed before. */
export async function servePhp(machine: Machine, pass: string): Promise<void> {
  await machine.write('/srv/example/index.php', "<?php echo 'ok';\n");
  await machine.must('systemctl start php8.2-fpm');
  await serveSite(
    machine,
    `    root /srv/example;
    index index.php;
    location ~ \\.php$ {
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        fastcgi_pass ${pass};
    }`,
  );
}
