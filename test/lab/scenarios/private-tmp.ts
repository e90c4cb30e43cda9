import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'private-tmp',
  fix: 'runtime-directory',
  title: 'gunicorn has its socket in /tmp, and its unit says PrivateTmp=yes.',
  answers: { 'socket-listed': 'same-path' },
  details: { service: 'app', 'app-file': '/etc/systemd/system/app.service' },
  software: { systemd: 'systemctl --version' },
  async break(machine) {
    await addUser(machine);
    await addGunicorn(machine, 'unix:/tmp/app.sock', 'PrivateTmp=yes');
    await untilListening(machine, '/tmp/app.sock');
    await serveProxy(machine, 'http://unix:/tmp/app.sock');
  },
});
