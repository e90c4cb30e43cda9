import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const body = `
start_response('200 OK', [('Content-Type', 'text/plain'), ('X Build', '42')])
return [b'ok']
`;

export default scenario({
  cause: 'invalid-header-name',
  title:
    'A Python program sends a header with a space in its name; uwsgi_hide_header does not help.',
  answers: {},
  details: {},
  async break(machine) {
    await addUwsgi(machine, body);
    await serveSite(
      machine,
      '    location / { include uwsgi_params; uwsgi_hide_header "X Build"; uwsgi_pass 127.0.0.1:3031; }',
    );
  },
});
