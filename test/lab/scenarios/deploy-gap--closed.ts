import { statusDuring } from '../deploys.ts';
import { servePhp } from '../php.ts';
import { scenario } from '../scenario.ts';

/** A request of 0.3 s. The signal of a reload cuts one long usleep() short, so there are many. */
const program =
  '<?php $end = microtime(true) + 0.3; while (microtime(true) < $end) usleep(5000); echo "ok";';

export default scenario({
  cause: 'deploy-gap',
  fix: 'zero-downtime-reload',
  title: 'A deploy reloads PHP-FPM, which by default kills the workers that are still at work.',
  answers: {
    'failing-requests': 'around-deploys',
    'upstream-log': 'stopped-or-reloaded',
    'app-server': 'php-fpm',
  },
  details: { 'php-version': '8.2', 'request-seconds': '1' },
  async break(machine) {
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, 'unix:/run/php/php8.2-fpm.sock', program);
  },
  probe: (machine) => statusDuring(machine, 'systemctl reload php8.2-fpm'),
});
