import { scenario } from '../scenario.ts';
import { addAnswering, serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'length-and-encoding',
  title: 'A template puts text where the number of Content-Length belongs.',
  answers: {},
  details: {},
  exception: {
    before: '1.23.0',
    status: 200,
    why: 'nginx before 1.23.0 takes an unreadable length for none, and serves the page.',
  },
  async break(machine) {
    await addAnswering(machine, ['Content-Length: abc'], 'ok');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
