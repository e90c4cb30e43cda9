import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
time.sleep(5)
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'worker-killed-timeout',
  fix: 'worker-timeouts',
  title: 'A report takes 5 s; uWSGI’s harakiri is 1 s.',
  race: 'uWSGI looks once a second for workers to kill, while the report goes on to its end.',
  answers: {},
  details: { 'request-seconds': '60' },
  evidence: ['journalctl --no-pager -u app'],
  async break(machine) {
    await addUwsgi(machine, body, { lines: 'harakiri = 1' });
    await serveSite(machine, '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:3031; }');
  },
});
