import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'tcp-not-socket',
  fix: 'fastcgi-socket',
  title:
    'gunicorn listens on its default, 127.0.0.1:8000; proxy_pass names a socket, with a path after it.',
  answers: { 'socket-listed': 'tcp-port' },
  details: { 'listening-host': '127.0.0.1', 'listening-port': '8000' },
  async break(machine) {
    await addUser(machine);
    await addGunicorn(machine, '127.0.0.1:8000');
    await untilListening(machine, '127.0.0.1:8000');
    await serveProxy(machine, 'http://unix:/run/app/app.sock:/');
  },
});
