import { appListening } from '../containers.ts';
import { appOnAnotherHost, boundToLoopback } from '../loopback.ts';
import { serveFromAnotherHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, until } from '../upstreams.ts';

export default scenario({
  ...boundToLoopback,
  title: 'An application can only listen on 127.0.0.1; nginx is another host.',
  answers: { listening: 'loopback-only', timing: 'always', 'app-server': 'other' },
  async break(machine) {
    await addNodeService(machine, 'app', appListening(`3000, '127.0.0.1'`));
    await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
    await serveFromAnotherHost(machine, `proxy_pass ${appOnAnotherHost};`);
  },
});
