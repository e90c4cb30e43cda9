import { addPhp, phpLocation } from '../app-servers.ts';
import { statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'listen-backlog-too-small',
  fix: 'listen-backlog',
  title:
    'A burst of sixty requests of 5 ms each; PHP-FPM’s workers have little to do, but only four connections may wait.',
  race: 'The burst must reach PHP-FPM faster than its workers take it.',
  answers: { workers: 'some-free', 'app-server': 'php-fpm' },
  details: { 'php-version': '8.2' },
  async break(machine) {
    await addPhp(machine, `usleep(5000);\necho 'ok';`, 'listen.backlog = 4');
    await serveSite(machine, phpLocation);
  },
  probe: (machine) => statusOfMany(machine, 60, 502),
});
