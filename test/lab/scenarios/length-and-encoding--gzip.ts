import { scenario } from '../scenario.ts';
import { addAnswering, serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'length-and-encoding',
  title: 'A program says Transfer-Encoding where it means Content-Encoding.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 ignores an encoding that it does not know, and serves the page.',
  },
  async break(machine) {
    await addAnswering(machine, ['Transfer-Encoding: gzip'], 'ok');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
