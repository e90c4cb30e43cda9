import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, selfSign, tlsLocation, verifying } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'certificate-untrusted',
  fix: 'upstream-ca',
  title: 'The application signed its certificate itself; nginx knows public CAs only.',
  answers: {},
  details: {
    'tls-name': 'app.internal',
    'ca-file': '/etc/ssl/internal/app.pem',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await selfSign(machine, 'app', 'app.internal');
    await addTlsApp(machine, appCertificate);
    const lines = `${verifying('/etc/ssl/certs/ca-certificates.crt')}\n        proxy_ssl_name app.internal;`;
    await serveSite(machine, tlsLocation(lines));
  },
});
