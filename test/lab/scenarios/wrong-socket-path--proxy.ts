import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'wrong-socket-path',
  fix: 'fastcgi-socket',
  title: 'gunicorn listens on /run/app/app.sock; proxy_pass names /run/app.sock.',
  answers: { 'socket-listed': 'other-path' },
  details: { 'listening-socket': '/run/app/app.sock' },
  async break(machine) {
    await addUser(machine);
    await addGunicorn(machine, 'unix:/run/app/app.sock', 'RuntimeDirectory=app');
    await untilListening(machine, '/run/app/app.sock');
    await serveProxy(machine, 'http://unix:/run/app.sock:/');
  },
});
