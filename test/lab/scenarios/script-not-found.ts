import { scenario, statusOf } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'script-not-found',
  fix: 'script-filename',
  title: 'SCRIPT_FILENAME has the folder of an example, /scripts; PHP-FPM finds no file there.',
  broken: 404,
  answers: {},
  details: { 'script-folder': '/var/www/shop', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await machine.write('/var/www/shop/index.php', "<?php echo 'ok';\n");
    await machine.must('systemctl start php8.2-fpm');
    await serveSite(
      machine,
      `    location / {
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;
        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
    }`,
    );
  },
  probe: (machine) => statusOf(machine, '/index.php'),
});
