import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'runtime-directory-removed',
  fix: 'runtime-directory',
  title: 'The socket’s folder was made by hand; a reboot empties /run and gunicorn cannot start.',
  // gunicorn tries for 5 s before it gives up: by the time one looks, the service has failed.
  answers: { 'socket-listed': 'nothing', 'service-state': 'failed', 'socket-folder': 'missing' },
  details: { service: 'app' },
  software: { systemd: 'systemctl --version' },
  async break(machine) {
    await addUser(machine);
    await machine.must('install -d -o app /run/app');
    await addGunicorn(machine, 'unix:/run/app/app.sock');
    await untilListening(machine, '/run/app/app.sock');
    await serveProxy(machine, 'http://unix:/run/app/app.sock');
    // What a reboot does to it.
    await machine.must('systemctl stop app && rm -r /run/app && systemctl start app');
  },
});
