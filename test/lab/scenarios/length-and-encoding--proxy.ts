import { scenario } from '../scenario.ts';
import { addAnswering, serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'length-and-encoding',
  title: 'A program sets Content-Length by hand under a server that streams.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 lets the encoding win over the length, and serves the page.',
  },
  async break(machine) {
    await addAnswering(
      machine,
      ['Content-Length: 2', 'Transfer-Encoding: chunked'],
      '2\\r\\nok\\r\\n0\\r\\n\\r\\n',
    );
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
