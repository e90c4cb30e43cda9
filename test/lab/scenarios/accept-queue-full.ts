import { addUwsgi } from '../app-servers.ts';
import { statusOfMany } from '../bursts.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
time.sleep(0.2)
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'accept-queue-full',
  fix: 'listen-backlog',
  title:
    'Sixteen requests of 0.2 s at once; uWSGI works on one, three may wait, and the kernel drops the others’ connections.',
  answers: { connects: 'under-little-load', 'app-server': 'uwsgi', workers: 'all-busy' },
  details: { 'uwsgi-file': '/srv/app/uwsgi.ini', 'upstream-port': '3031' },
  broken: 504,
  async break(machine) {
    await addUwsgi(machine, body, { lines: 'listen = 2' });
    await serveSite(
      machine,
      '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:3031; uwsgi_connect_timeout 800ms; }',
    );
  },
  probe: (machine) => statusOfMany(machine, 16, 504),
});
