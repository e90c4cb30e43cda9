import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'tls-to-plain-port',
  fix: 'upstream-address',
  title:
    'The upstream group names its server without a port. nginx takes 80 for it, also behind https://; the application has TLS on 443.',
  answers: {},
  details: {
    'site-file': '/etc/nginx/conf.d/example.conf',
    'listening-host': '127.0.0.1',
    'listening-port': '443',
  },
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, appCertificate, 443);
    await serveSite(machine, tlsLocation('', 'app'), 'upstream app { server 127.0.0.1; }');
  },
});
