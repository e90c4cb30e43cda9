import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

export default scenario({
  cause: 'proxy-to-uwsgi',
  fix: 'pass-directive',
  title: 'proxy_pass names a “socket” of uWSGI, which speaks the uwsgi protocol.',
  answers: {},
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  evidence: ['journalctl -u app -o cat --no-pager'],
  async break(machine) {
    await addUwsgi(machine, body);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3031; }');
  },
});
