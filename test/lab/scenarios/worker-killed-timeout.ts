import { addGunicorn } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
time.sleep(2.5)
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A report takes 2.5 s; gunicorn kills workers that are busy for longer than 1 s.',
  answers: {},
  details: { 'request-seconds': '10' },
  evidence: ['journalctl --no-pager -u app'],
  async break(machine) {
    await addGunicorn(machine, body, 'timeout = 1');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:8000; }');
  },
});
