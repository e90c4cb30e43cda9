import { scenario } from '../scenario.ts';
import { issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

const upstream = `
server {
    listen 8443 ssl default_server;
    ssl_reject_handshake on;
}
server {
    listen 8443 ssl;
    server_name app.internal;
    ssl_certificate /etc/ssl/internal/app.pem;
    ssl_certificate_key /etc/ssl/internal/app.key;
    return 200 ok;
}`;

export default scenario({
  cause: 'sni-missing',
  fix: 'upstream-tls',
  title:
    'A second nginx as upstream refuses handshakes without a name it knows; nginx sends none, since its upstream is a group.',
  answers: {},
  details: { 'tls-name': 'app.internal', 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await serveSite(
      machine,
      tlsLocation('        proxy_set_header Host app.internal;', 'app'),
      `upstream app { server 127.0.0.1:8443; }\n${upstream}`,
    );
  },
});
