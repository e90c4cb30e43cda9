import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';
import { answer, statusWithCookies } from '../large-cookies.ts';

export default scenario({
  cause: 'request-too-big-for-upstream',
  fix: 'uwsgi-request-buffer',
  title: 'The same with proxy_pass to uWSGI’s http-socket, whose buffer is 4,096 bytes, too.',
  answers: {},
  details: {},
  evidence: ['journalctl --no-pager -u app'],
  async break(machine) {
    await addUwsgi(machine, answer, { socket: 'http-socket = 127.0.0.1:3031' });
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3031; }');
  },
  probe: statusWithCookies,
});
