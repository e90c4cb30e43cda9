import { addPhp } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'proxy-to-fastcgi',
  fix: 'pass-directive',
  title: 'proxy_pass names the port of PHP-FPM, which speaks FastCGI.',
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'every-request',
    'upstream-speaks': 'fastcgi',
  },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'app-folder': '/var/www/html' },
  async break(machine) {
    await machine.write('/etc/php/8.2/fpm/pool.d/zz-port.conf', '[www]\nlisten = 127.0.0.1:9000\n');
    await addPhp(machine, "echo 'ok';");
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:9000; }');
  },
});
