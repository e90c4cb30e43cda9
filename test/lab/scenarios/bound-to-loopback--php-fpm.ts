import { boundToLoopback } from '../loopback.ts';
import { appAddress, serveFromAnotherHost } from '../network.ts';
import { scenario } from '../scenario.ts';

const location = `
  root /srv/www;
  include fastcgi_params;
  fastcgi_param SCRIPT_FILENAME /srv/www/index.php;
  fastcgi_pass ${appAddress}:9000;
`;

export default scenario({
  ...boundToLoopback,
  title: 'PHP-FPM’s pool listens on 127.0.0.1:9000; nginx is another host.',
  answers: { listening: 'loopback-only', timing: 'always', 'app-server': 'php-fpm' },
  details: { ...boundToLoopback.details, 'php-version': '8.2', 'pool-name': 'www' },
  async break(machine) {
    await machine.write('/srv/www/index.php', '<?php echo "ok";');
    await machine.write('/etc/php/8.2/fpm/pool.d/www2.conf', '[www]\nlisten = 127.0.0.1:9000\n');
    await machine.must('systemctl start php8.2-fpm');
    await serveFromAnotherHost(machine, location);
  },
});
