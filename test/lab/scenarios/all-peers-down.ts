import { addPeers } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'all-peers-down',
  fix: 'peer-up',
  title:
    'A deploy marked one server “down”, the next deploy the other one, and nobody took the first mark away.',
  answers: { 'earlier-errors': 'no', 'group-servers': 'all-down' },
  details: {
    'upstream-host': '127.0.0.1',
    'upstream-port': '3001',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await addPeers(machine, [3001, 3002]);
    await serveSite(
      machine,
      '    location / { proxy_pass http://app; }',
      'upstream app {\n    server 127.0.0.1:3001 weight=2 down;\n    server 127.0.0.1:3002 down;\n}',
    );
  },
});
