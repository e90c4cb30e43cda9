import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, ca, issue, makeCa, tlsLocation, verifying } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'certificate-untrusted',
  fix: 'upstream-ca',
  title:
    'The application’s certificate is from an internal CA; nginx verifies it with the system’s list of public CAs.',
  answers: {},
  details: {
    'tls-name': 'app.internal',
    'ca-file': ca,
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, appCertificate);
    const lines = `${verifying('/etc/ssl/certs/ca-certificates.crt')}\n        proxy_ssl_name app.internal;`;
    await serveSite(machine, tlsLocation(lines));
  },
});
