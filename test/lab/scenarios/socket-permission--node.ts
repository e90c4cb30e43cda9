import { scenario } from '../scenario.ts';
import { addNode, addUser, serveProxy, untilListening } from '../sockets.ts';

export default scenario({
  cause: 'socket-permission',
  fix: 'socket-permission',
  title:
    'A Node application listens on a socket: the usual umask 022 makes it 0755, and only its owner may connect.',
  answers: { 'blocked-at': 'socket', 'app-server': 'node' },
  details: { service: 'app', 'nginx-user': 'www-data' },
  async break(machine) {
    await addUser(machine);
    await addNode(machine, '/run/app/app.sock', 'RuntimeDirectory=app');
    await untilListening(machine, '/run/app/app.sock');
    await serveProxy(machine, 'http://unix:/run/app/app.sock');
  },
});
