import { addPeers, statusesOf, worst } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'one-bad-peer',
  fix: 'next-upstream',
  title:
    'One of three servers answers 502 itself, so every third request does, and the error log is empty.',
  answers: {
    symptom: 'not-from-nginx',
    'access-log-line': 'status-502',
    'error-log-place': 'here',
    'failing-servers': 'one',
    'upstream-protocol': 'http',
  },
  details: {},
  async break(machine) {
    await addPeers(machine, [3001, 3002, 3003], [3002]);
    await serveSite(
      machine,
      '    location / { proxy_pass http://app; }',
      'upstream app { server 127.0.0.1:3001; server 127.0.0.1:3002; server 127.0.0.1:3003; }',
    );
  },
  probe: async (machine) => worst(await statusesOf(machine, '/', 12)),
});
