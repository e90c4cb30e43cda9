import { servePhp } from '../php.ts';
import { scenario, statusOf } from '../scenario.ts';

export default scenario({
  cause: 'php-fpm-down',
  fix: 'start-service',
  title: 'PHP-FPM was stopped, and took its unix socket with it.',
  answers: {
    'socket-listed': 'nothing',
    'service-state': 'stopped',
    'upstream-kind': 'php-fpm',
  },
  details: { 'php-version': '8.2' },
  software: { 'PHP-FPM': 'php-fpm8.2 -v' },
  async break(machine) {
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, 'unix:/run/php/php8.2-fpm.sock', '<?php echo "ok";');
    if ((await statusOf(machine)) !== 200) throw new Error('The site does not work to begin with.');
    await machine.must('systemctl disable --now php8.2-fpm');
  },
});
