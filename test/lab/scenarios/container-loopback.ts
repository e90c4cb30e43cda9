import { composed } from '../composed.ts';
import { composeSite } from '../containers.ts';
import { scenario } from '../scenario.ts';

export default scenario({
  ...composed,
  cause: 'container-loopback',
  title:
    'nginx in a container asks 127.0.0.1:3000, which is itself; the application is another one.',
  answers: { listening: 'same-address', timing: 'always', 'nginx-in-container': 'yes' },
  details: { 'container-service': 'app', 'listening-port': '3000' },
  break: (machine) => composeSite(machine, { location: 'proxy_pass http://127.0.0.1:3000;' }),
});
