import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
start_response('200 OK', [('Set-Cookie', 'session=' + 'x' * 9000)])
return [b'ok']
`;

export default scenario({
  cause: 'response-header-too-big',
  fix: 'response-buffers',
  title:
    'A Python program behind uWSGI sets a cookie of 9,000 bytes; nginx’s default buffer is 4k.',
  answers: {},
  details: { 'header-size': '9067' },
  async break(machine) {
    await addUwsgi(machine, body);
    await serveSite(machine, '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:3031; }');
  },
});
