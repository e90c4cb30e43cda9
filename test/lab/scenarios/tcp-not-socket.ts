import { scenario } from '../scenario.ts';
import { servePhp } from '../sockets.ts';

export default scenario({
  cause: 'tcp-not-socket',
  fix: 'fastcgi-socket',
  title: 'The PHP-FPM pool listens on 127.0.0.1:9000; nginx knocks at the packaged socket.',
  answers: { 'socket-listed': 'tcp-port' },
  details: { 'listening-host': '127.0.0.1', 'listening-port': '9000' },
  async break(machine) {
    // Pool files are read in the order of their names: www-tcp.conf would come before www.conf and lose.
    await machine.write('/etc/php/8.2/fpm/pool.d/zz-tcp.conf', '[www]\nlisten = 127.0.0.1:9000\n');
    await servePhp(machine, 'unix:/run/php/php8.2-fpm.sock');
  },
});
