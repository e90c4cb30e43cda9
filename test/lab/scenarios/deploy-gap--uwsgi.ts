import { statusDuring } from '../deploys.ts';
import { scenario } from '../scenario.ts';
import { addService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import time

def application(environ, start_response):
    time.sleep(0.2)
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'ok']
`;

const command =
  '/usr/bin/uwsgi-core --plugin python3 --master --processes 4 --socket 127.0.0.1:8000 --chdir /srv/app --wsgi app';

export default scenario({
  cause: 'deploy-gap',
  fix: 'zero-downtime-reload',
  title: 'A deploy restarts uWSGI in the middle of requests, which it could have finished first.',
  answers: {
    listening: 'same-address',
    timing: 'around-deploys',
    'failing-requests': 'around-deploys',
    'upstream-log': 'stopped-or-reloaded',
    'app-server': 'uwsgi',
  },
  details: { service: 'app' },
  async break(machine) {
    await machine.write('/srv/app/app.py', app);
    await addService(machine, 'app', command, { unit: 'KillSignal=SIGQUIT' });
    await untilOpen(machine, 8000);
    await serveSite(machine, '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:8000; }');
  },
  probe: (machine) => statusDuring(machine, 'systemctl reload-or-restart app'),
});
