import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'socket-permission',
  fix: 'socket-permission',
  title:
    'gunicorn with --umask 007 runs as app:app: its socket admits the group app, which nginx is not in.',
  answers: { 'blocked-at': 'socket', 'app-server': 'gunicorn' },
  details: { service: 'app', 'nginx-user': 'www-data' },
  async break(machine) {
    await addUser(machine);
    await addGunicorn(machine, 'unix:/run/app/app.sock --umask 007', 'RuntimeDirectory=app');
    await untilListening(machine, '/run/app/app.sock');
    await serveProxy(machine, 'http://unix:/run/app/app.sock');
  },
});
