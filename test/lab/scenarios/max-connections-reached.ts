import { statusOfMany } from '../bursts.ts';
import { addPeers } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'max-connections-reached',
  fix: 'max-conns',
  title: 'Eight visitors come at once; nginx may open two connections to the only server.',
  answers: { 'earlier-errors': 'no', 'group-servers': 'limited' },
  details: { 'peer-connections': '20', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addPeers(machine, [3001]);
    await serveSite(
      machine,
      '    location / { proxy_pass http://app; }',
      'upstream app {\n    zone app 64k;\n    server 127.0.0.1:3001 max_conns=2;\n}',
    );
  },
  probe: (machine) => statusOfMany(machine, 8, 502, '/slow'),
});
