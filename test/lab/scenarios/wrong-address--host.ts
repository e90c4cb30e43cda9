import { appListening } from '../containers.ts';
import { addHost, appAddress, nginxAddress, onHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'wrong-address',
  fix: 'upstream-address',
  title: 'The application was moved to another host; an upstream group still names 127.0.0.1.',
  answers: { listening: 'other-port' },
  details: { 'listening-host': appAddress, 'listening-port': '3000' },
  async break(machine) {
    await addHost(machine, { host: 'backend', its: appAddress, ours: nginxAddress });
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `curl -s -o /dev/null http://${appAddress}:3000/`);
    await serveSite(
      machine,
      '    location / { proxy_pass http://app; }',
      'upstream app { server 127.0.0.1:3000; }',
    );
  },
});
