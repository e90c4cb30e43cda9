import { scenario } from '../scenario.ts';
import { servePhp } from '../sockets.ts';

export default scenario({
  cause: 'wrong-socket-path',
  fix: 'fastcgi-socket',
  title: 'PHP was upgraded from 7.4 to 8.2; nginx still names the socket of 7.4.',
  answers: { 'socket-listed': 'other-path' },
  details: { 'listening-socket': '/run/php/php8.2-fpm.sock' },
  async break(machine) {
    await servePhp(machine, 'unix:/run/php/php7.4-fpm.sock');
  },
});
