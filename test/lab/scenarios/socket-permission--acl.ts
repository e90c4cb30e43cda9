import { scenario } from '../scenario.ts';
import { servePhp } from '../sockets.ts';

export default scenario({
  cause: 'socket-permission',
  fix: 'socket-permission',
  title: 'listen.acl_users names another user, so PHP-FPM ignores listen.owner and listen.group.',
  answers: { 'blocked-at': 'socket', 'app-server': 'php-fpm' },
  details: { 'pool-name': 'www', 'php-version': '8.2', 'nginx-user': 'www-data' },
  async break(machine) {
    await machine.write(
      '/etc/php/8.2/fpm/pool.d/www-acl.conf',
      '[www]\nlisten.acl_users = nobody\n',
    );
    await servePhp(machine, 'unix:/run/php/php8.2-fpm.sock');
  },
});
