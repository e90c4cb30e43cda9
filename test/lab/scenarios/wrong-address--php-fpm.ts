import { servePhp } from '../php.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  cause: 'wrong-address',
  fix: 'upstream-address',
  title: 'PHP-FPM’s pool listens on port 9001; nginx hands requests to port 9000.',
  answers: { listening: 'other-port' },
  details: { 'listening-host': '127.0.0.1', 'listening-port': '9001' },
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/zz-tcp.conf', '[www]\nlisten = 127.0.0.1:9001\n');
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, '127.0.0.1:9000', '<?php echo "ok";');
  },
});
