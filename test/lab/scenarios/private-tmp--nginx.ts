import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'private-tmp',
  fix: 'runtime-directory',
  title:
    'gunicorn has its socket in /tmp, and nginx’s unit says PrivateTmp=yes, as Fedora’s and RHEL’s does.',
  answers: { 'socket-listed': 'same-path' },
  details: { service: 'app', 'app-file': '/etc/systemd/system/app.service' },
  software: { systemd: 'systemctl --version' },
  async break(machine) {
    await machine.write(
      '/etc/systemd/system/nginx.service.d/sandbox.conf',
      '[Service]\nPrivateTmp=yes\n',
    );
    await addUser(machine);
    await addGunicorn(machine, 'unix:/tmp/app.sock');
    await untilListening(machine, '/tmp/app.sock');
    await serveProxy(machine, 'http://unix:/tmp/app.sock');
  },
});
