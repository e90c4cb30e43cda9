import { scenario } from '../scenario.ts';
import { servePhp } from '../sockets.ts';

/** Without listen.owner and listen.group the socket is root's: PHP-FPM makes it before it changes users. */
const pool = `[shop]
user = www-data
group = www-data
listen = /run/php/shop.sock
pm = static
pm.max_children = 1
`;

export default scenario({
  cause: 'socket-permission',
  fix: 'socket-permission',
  title: 'A PHP-FPM pool without listen.owner: its socket belongs to root, mode 0660.',
  answers: { 'blocked-at': 'socket', 'app-server': 'php-fpm' },
  details: { 'pool-name': 'shop', 'php-version': '8.2', 'nginx-user': 'www-data' },
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/shop.conf', pool);
    await servePhp(machine, 'unix:/run/php/shop.sock');
  },
});
