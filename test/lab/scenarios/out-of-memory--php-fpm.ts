import { kernelKills, statusOfBurst } from '../memory.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const page = `<?php
$picture = str_repeat('x', 60000000);
usleep(600000);
echo strlen($picture);
`;

const site = `
    location / {
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME /srv/www/index.php;
        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
    }`;

export default scenario({
  cause: 'out-of-memory',
  fix: 'memory-limits',
  title:
    'Five PHP-FPM children of 70 MB share 220 MB: with five requests at once the kernel kills a child.',
  race: 'The kernel kills a child only where enough of them hold their memory at the same moment.',
  answers: { 'app-server': 'php-fpm' },
  details: { 'memory-mb': '220', 'worker-mb': '70', 'php-version': '8.2' },
  evidence: ['cat /var/log/php8.2-fpm.log', kernelKills],
  async break(machine) {
    await machine.write('/srv/www/index.php', page);
    await machine.write(
      '/etc/systemd/system/php8.2-fpm.service.d/limit.conf',
      '[Service]\nMemoryMax=220M\n',
    );
    await machine.must('systemctl daemon-reload; systemctl start php8.2-fpm');
    await serveSite(machine, site);
  },
  probe: statusOfBurst,
});
