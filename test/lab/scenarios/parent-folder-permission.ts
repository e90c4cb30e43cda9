import { scenario } from '../scenario.ts';
import { addGunicorn, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'parent-folder-permission',
  fix: 'runtime-directory',
  title: 'gunicorn’s socket, open to all, lies in /home/app, a folder of mode 0750.',
  answers: { 'blocked-at': 'folder' },
  details: { service: 'app', 'app-file': '/etc/systemd/system/app.service' },
  async break(machine) {
    await addUser(machine);
    await addGunicorn(machine, 'unix:/home/app/app.sock');
    await untilListening(machine, '/home/app/app.sock');
    await serveProxy(machine, 'http://unix:/home/app/app.sock');
  },
});
