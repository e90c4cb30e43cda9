import { addPhp, phpLocation } from '../app-servers.ts';
import { statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const pool = `[www]
pm.max_children = 2
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 2
listen.backlog = 8`;

export default scenario({
  cause: 'pool-exhausted',
  fix: 'pool-size',
  title:
    'Sixteen visitors ask at once for a page that takes 0.6 s; PHP-FPM has two workers, and eight connections may wait.',
  answers: {},
  details: { 'memory-mb': '2000', 'worker-mb': '40', 'php-version': '8.2' },
  evidence: ['cat /var/log/php8.2-fpm.log'],
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/www2.conf', `${pool}\n`);
    await addPhp(machine, `usleep(600000);\necho 'ok';`);
    await serveSite(machine, phpLocation);
  },
  probe: (machine) => statusOfMany(machine, 16, 502),
});
