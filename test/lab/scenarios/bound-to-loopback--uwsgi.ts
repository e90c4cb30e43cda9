import { boundToLoopback, wsgi } from '../loopback.ts';
import { appAddress, serveFromAnotherHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addService, untilOpen } from '../upstreams.ts';

const config = `[uwsgi]
plugin = python3
socket = 127.0.0.1:3000
wsgi-file = /srv/app/app.py
callable = app
`;

export default scenario({
  ...boundToLoopback,
  title: 'uWSGI’s ini file binds it to 127.0.0.1; nginx is another host.',
  answers: { listening: 'loopback-only', timing: 'always', 'app-server': 'uwsgi' },
  details: { ...boundToLoopback.details, 'uwsgi-file': '/srv/app/uwsgi.ini' },
  async break(machine) {
    await machine.write('/srv/app/app.py', wsgi);
    await machine.write('/srv/app/uwsgi.ini', config);
    await addService(machine, 'app', '/usr/bin/uwsgi --die-on-term --ini /srv/app/uwsgi.ini');
    await untilOpen(machine, 3000);
    await serveFromAnotherHost(machine, `include uwsgi_params; uwsgi_pass ${appAddress}:3000;`);
  },
});
