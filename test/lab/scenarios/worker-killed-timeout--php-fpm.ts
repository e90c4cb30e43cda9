import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A PHP program waits 3 s; the pool’s request_terminate_timeout is 1 s.',
  race: 'PHP-FPM looks now and then for requests to end, while the program goes on to its end.',
  answers: {},
  details: { 'request-seconds': '60' },
  evidence: ['cat /var/log/php8.2-fpm.log'],
  async break(machine) {
    await addPhp(machine, `usleep(3000000);\necho 'ok';`, 'request_terminate_timeout = 1s');
    await serveSite(machine, phpLocation);
  },
});
