import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'uwsgi-to-http',
  fix: 'pass-directive',
  title: 'uwsgi_pass names an “http-socket” of uWSGI, which speaks HTTP.',
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'every-request',
    'upstream-speaks': 'http',
  },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addUwsgi(machine, body, {
      socket: 'http-socket = 127.0.0.1:3031',
      // 4 s by default: so long does uWSGI wait for the rest of a request.
      lines: 'socket-timeout = 1',
    });
    await serveSite(machine, '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:3031; }');
  },
});
