import { addPhp, phpLocation } from '../app-servers.ts';
import { statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const pool = `[www]
pm.max_children = 2
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 2`;

export default scenario({
  cause: 'pool-exhausted',
  fix: 'pool-size',
  title:
    'Twelve visitors ask for a page of 0.8 s; PHP-FPM has two workers, the last ones wait in its queue for longer than nginx’s 3 s.',
  race: 'PHP-FPM must have answered all twelve visitors before nginx’s three seconds are over.',
  answers: {},
  details: { 'memory-mb': '2000', 'worker-mb': '40', 'php-version': '8.2' },
  evidence: ['cat /var/log/php8.2-fpm.log'],
  broken: 504,
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/www2.conf', `${pool}\n`);
    await addPhp(machine, `usleep(800000);\necho 'ok';`);
    await serveSite(machine, `    fastcgi_read_timeout 3s;\n${phpLocation}`);
  },
  probe: (machine) => statusOfMany(machine, 12, 504),
});
