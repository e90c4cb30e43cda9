import { scenario } from '../scenario.ts';
import { addUser, addUwsgi, untilListening } from '../sockets.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'socket-permission',
  fix: 'socket-permission',
  title:
    'uWSGI without chmod-socket runs as another user than nginx: its socket is 0755, and only its owner may connect.',
  answers: { 'blocked-at': 'socket', 'app-server': 'uwsgi' },
  details: { service: 'app', 'nginx-user': 'www-data' },
  async break(machine) {
    await addUser(machine);
    await addUwsgi(machine, '/run/app/app.sock', 'RuntimeDirectory=app');
    await untilListening(machine, '/run/app/app.sock');
    await serveSite(
      machine,
      '    location / { include uwsgi_params; uwsgi_pass unix:/run/app/app.sock; }',
    );
  },
});
