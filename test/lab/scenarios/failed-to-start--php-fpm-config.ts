import { servePhp } from '../php.ts';
import { scenario } from '../scenario.ts';

const file = '/etc/php/8.2/fpm/pool.d/shop.conf';

const pool = `[shop]
user = www-data
group = www-data
listen = /run/php/shop.sock
pm = ondemand
pm.max_children = 10
pm.max_request = 500
`;

export default scenario({
  cause: 'failed-to-start',
  fix: 'repair-start',
  title: 'A misspelt setting in another site’s pool keeps the whole of PHP-FPM from starting.',
  answers: {
    'socket-listed': 'nothing',
    'service-state': 'failed',
    'socket-folder': 'exists',
    'start-error': 'config-line',
    'upstream-kind': 'php-fpm',
  },
  details: { 'php-version': '8.2', 'config-file': file, 'config-line': '7' },
  evidence: ['journalctl -u php8.2-fpm -o short --no-pager'],
  software: { 'PHP-FPM': 'php-fpm8.2 -v' },
  async break(machine) {
    await machine.must('systemctl start php8.2-fpm');
    await servePhp(machine, 'unix:/run/php/php8.2-fpm.sock', '<?php echo "ok";');
    await machine.write(file, pool);
    await machine.run('systemctl restart php8.2-fpm');
  },
});
