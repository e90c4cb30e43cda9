import { appListening } from '../containers.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'ipv6-localhost',
  fix: 'upstream-address',
  title: 'A Node application listens on “localhost”, which is ::1 first; nginx asks 127.0.0.1.',
  answers: { listening: 'other-family' },
  details: { 'listening-host': '[::1]', 'listening-port': '3000' },
  async break(machine) {
    await machine.write('/etc/hosts', '::1 localhost\n127.0.0.1 localhost\n');
    await addNodeService(machine, 'app', appListening(`3000, 'localhost'`));
    await until(machine, 'curl -s -o /dev/null http://[::1]:3000/');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
