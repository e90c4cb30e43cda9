import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A PHP program waits 1.7 s; the pool’s request_terminate_timeout is 1 s.',
  answers: {},
  details: { 'request-seconds': '10' },
  evidence: ['cat /var/log/php8.2-fpm.log'],
  async break(machine) {
    await addPhp(machine, `usleep(1700000);\necho 'ok';`, 'request_terminate_timeout = 1s');
    await serveSite(machine, phpLocation);
  },
});
