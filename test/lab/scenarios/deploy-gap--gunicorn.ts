import { statusDuring } from '../deploys.ts';
import { scenario } from '../scenario.ts';
import { addService, serveSite, until } from '../upstreams.ts';

const app = `
import time
time.sleep(0.5)

def application(environ, start_response):
    time.sleep(0.2)
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'ok']
`;

export default scenario({
  cause: 'deploy-gap',
  fix: 'zero-downtime-reload',
  title: 'A deploy restarts gunicorn, which could have exchanged its workers and kept its socket.',
  answers: {
    listening: 'same-address',
    timing: 'around-deploys',
    'upstream-log': 'stopped-or-reloaded',
    'app-server': 'gunicorn',
  },
  details: { service: 'app' },
  async break(machine) {
    await machine.write('/srv/app/app.py', app);
    await addService(
      machine,
      'app',
      '/usr/bin/gunicorn --chdir /srv/app --workers 4 --bind 127.0.0.1:8000 app:application',
    );
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:8000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:8000; }');
  },
  probe: (machine) => statusDuring(machine, 'systemctl reload-or-restart app'),
});
