import { addPhp } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'proxy-to-fastcgi',
  fix: 'pass-directive',
  title: 'proxy_pass names the socket of PHP-FPM, with a path after it.',
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'every-request',
    'upstream-speaks': 'fastcgi',
  },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'app-folder': '/var/www/html' },
  async break(machine) {
    await addPhp(machine, "echo 'ok';");
    await serveSite(
      machine,
      '    location / { proxy_pass http://unix:/run/php/php8.2-fpm.sock:/; }',
    );
  },
});
