import { addPeers, statusesOf, worst } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'peers-marked-down',
  fix: 'peer-failures',
  title:
    'proxy_next_upstream lists http_500: one page with an error takes both servers out, and no line before says so.',
  answers: { 'earlier-errors': 'no', 'group-servers': 'plain' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf', 'request-path': '/' },
  async break(machine) {
    await addPeers(machine, [3001, 3002]);
    await serveSite(
      machine,
      '    proxy_next_upstream error timeout http_500;\n    location / { proxy_pass http://app; }',
      'upstream app { server 127.0.0.1:3001 max_fails=2; server 127.0.0.1:3002; }',
    );
  },
  async probe(machine) {
    await statusesOf(machine, '/error', 16, true);
    return worst(await statusesOf(machine, '/', 12));
  },
});
