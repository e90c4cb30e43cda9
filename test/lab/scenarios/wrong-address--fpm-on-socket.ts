import { servePhp } from '../php.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  cause: 'wrong-address',
  fix: 'upstream-address',
  title:
    'PHP-FPM listens on the socket that its package makes; nginx hands requests to 127.0.0.1:9000.',
  answers: { listening: 'other-port', 'socket-listed': 'other-path' },
  details: { 'listening-socket': '/run/php/php8.2-fpm.sock' },
  async break(machine) {
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, '127.0.0.1:9000', '<?php echo "ok";');
  },
});
