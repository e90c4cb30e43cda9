import { addGunicorn } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
time.sleep(4)
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A report takes 4 s; gunicorn kills workers that are busy for longer than 1 s.',
  race: 'gunicorn looks once a second for workers to kill, while the report goes on to its end.',
  answers: {},
  details: { 'request-seconds': '60' },
  evidence: ['journalctl --no-pager -u app'],
  async break(machine) {
    await addGunicorn(machine, body, 'timeout = 1');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:8000; }');
  },
});
