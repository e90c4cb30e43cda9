import { appOnAnotherHost, boundToLoopback, wsgi } from '../loopback.ts';
import { serveFromAnotherHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addService, until } from '../upstreams.ts';

export default scenario({
  ...boundToLoopback,
  title: 'gunicorn’s configuration file binds it to 127.0.0.1; nginx is another host.',
  answers: { listening: 'loopback-only', timing: 'always', 'app-server': 'gunicorn' },
  async break(machine) {
    await machine.write('/srv/app/app.py', wsgi);
    await machine.write('/srv/app/gunicorn.conf.py', 'bind = "127.0.0.1:3000"\n');
    await addService(machine, 'app', '/usr/bin/gunicorn app:app', {
      unit: 'WorkingDirectory=/srv/app',
    });
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveFromAnotherHost(machine, `proxy_pass ${appOnAnotherHost};`);
  },
});
