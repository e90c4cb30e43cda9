import { appListening } from '../containers.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'wrong-address',
  fix: 'upstream-address',
  title: 'A Node application listens on port 8080; nginx asks port 3000.',
  answers: { listening: 'other-port' },
  details: {
    'listening-host': '127.0.0.1',
    'listening-port': '8080',
    'site-file': '/etc/nginx/sites-enabled/example',
  },
  async break(machine) {
    await addNodeService(machine, 'app', appListening(`8080, '127.0.0.1'`));
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:8080/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
    await machine.must(`
      mv /etc/nginx/conf.d/example.conf /etc/nginx/sites-available/example
      ln -s ../sites-available/example /etc/nginx/sites-enabled/example
      systemctl reload nginx`);
  },
});
