import { addPhp, phpLocation } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'slow-request',
  fix: 'read-timeout',
  title: 'A report takes 2 s; nginx waits for an answer of PHP for 1 s.',
  answers: { workers: 'some-free' },
  details: { 'request-seconds': '60', 'site-file': '/etc/nginx/conf.d/example.conf' },
  broken: 504,
  async break(machine) {
    await addPhp(machine, `sleep(2);\necho 'ok';`);
    await serveSite(machine, `    fastcgi_read_timeout 1s;\n${phpLocation}`);
  },
});
