import { addPeers, statusesOf, worst } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'peers-marked-down',
  fix: 'peer-failures',
  title:
    'One page answers with a header too big for nginx; each such answer takes a server out of the group for ten seconds, and with it all other pages.',
  answers: { symptom: 'no-live-upstreams', 'earlier-errors': 'yes' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'request-path': '/' },
  async break(machine) {
    await addPeers(machine, [3001, 3002]);
    await serveSite(
      machine,
      '    location / { proxy_pass http://app; }',
      'upstream app {\n    server 127.0.0.1:3001;\n    server 127.0.0.1:3002;\n}',
    );
  },
  // Enough of the bad requests that each of nginx's workers, which count for themselves, has met them.
  async probe(machine) {
    await statusesOf(machine, '/big', 12, true);
    return worst(await statusesOf(machine, '/', 12));
  },
});
