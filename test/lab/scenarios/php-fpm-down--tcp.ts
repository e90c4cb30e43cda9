import { servePhp } from '../php.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  cause: 'php-fpm-down',
  fix: 'start-service',
  title:
    'PHP-FPM, which listens on 127.0.0.1:9000, was killed because memory ran out, and not started again.',
  answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'php-fpm' },
  details: { 'php-version': '8.2' },
  software: { 'PHP-FPM': 'php-fpm8.2 -v' },
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/zz-tcp.conf', '[www]\nlisten = 127.0.0.1:9000\n');
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, '127.0.0.1:9000', '<?php echo "ok";');
    await machine.must('systemctl kill -s KILL php8.2-fpm');
  },
});
