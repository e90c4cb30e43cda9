import { appListening } from '../containers.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'ipv6-localhost',
  fix: 'upstream-address',
  title:
    'nginx asks localhost, which is only ::1 on this host; the application listens on 127.0.0.1.',
  answers: { listening: 'other-family' },
  details: { 'listening-host': '127.0.0.1', 'listening-port': '3000' },
  async break(machine) {
    await machine.write('/etc/hosts', '127.0.0.1 loopback4\n::1 localhost ip6-localhost\n');
    await addNodeService(machine, 'app', appListening(`3000, '127.0.0.1'`));
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveSite(machine, '    location / { proxy_pass http://localhost:3000; }');
  },
});
