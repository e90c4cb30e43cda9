import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';

const app = `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
const tls = { key: readFileSync('/srv/app/key.pem'), cert: readFileSync('/srv/app/cert.pem') };
createServer(tls, (request, response) => response.end('ok')).listen(8443, '127.0.0.1');
`;

export default scenario({
  cause: 'http-to-tls-port',
  fix: 'pass-directive',
  title: 'proxy_pass says http://, and a Node application waits for TLS on that port.',
  answers: {
    'upstream-log': 'nothing',
    'failing-requests': 'every-request',
    'upstream-speaks': 'tls',
  },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await machine.must(
      'mkdir -p /srv/app && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=app.internal -keyout /srv/app/key.pem -out /srv/app/cert.pem',
    );
    await addNodeService(machine, 'app', app);
    await untilOpen(machine, 8443);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:8443; }');
  },
});
