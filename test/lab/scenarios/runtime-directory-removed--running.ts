import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'runtime-directory-removed',
  fix: 'runtime-directory',
  title: 'A clean-up script deletes the socket’s folder while gunicorn runs.',
  answers: { 'socket-listed': 'same-path', timing: 'always' },
  details: { service: 'app' },
  software: { systemd: 'systemctl --version' },
  async break(machine) {
    await addUser(machine);
    await machine.must('install -d -o app /run/app');
    await addGunicorn(machine, 'unix:/run/app/app.sock');
    await untilListening(machine, '/run/app/app.sock');
    await serveProxy(machine, 'http://unix:/run/app/app.sock');
    await machine.must('rm -r /run/app');
  },
});
