import { addUwsgi } from '../app-servers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';
import { answer, statusWithCookies } from '../large-cookies.ts';

export default scenario({
  cause: 'request-too-big-for-upstream',
  fix: 'uwsgi-request-buffer',
  title: 'A browser sends 7,000 bytes of cookies; uWSGI has its default buffer of 4,096 bytes.',
  answers: {},
  details: {},
  evidence: ['journalctl --no-pager -u app'],
  async break(machine) {
    await addUwsgi(machine, answer);
    await serveSite(machine, '    location / { include uwsgi_params; uwsgi_pass 127.0.0.1:3031; }');
  },
  probe: statusWithCookies,
});
