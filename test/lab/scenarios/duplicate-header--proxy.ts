import { scenario } from '../scenario.ts';
import { addAnswering, serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'duplicate-header',
  title:
    'An application passes on the answer of another service with all its headers, beside its server’s own: Transfer-Encoding twice.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 reads the second one over the first, and serves the page.',
  },
  async break(machine) {
    const chunked = 'Transfer-Encoding: chunked';
    await addAnswering(machine, [chunked, chunked], '2\\r\\nok\\r\\n0\\r\\n\\r\\n');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
