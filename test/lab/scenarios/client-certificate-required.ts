import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

const strict = `${appCertificate}, ca: pem('ca.pem'), requestCert: true, rejectUnauthorized: true`;

export default scenario({
  cause: 'client-certificate-required',
  fix: 'upstream-client-certificate',
  title:
    'The application answers clients with a certificate of its CA only; nginx shows none. TLS 1.2.',
  answers: { 'tls-handshake': 'with-certificate' },
  details: {
    'client-certificate': '/etc/ssl/internal/client.pem',
    'client-key': '/etc/ssl/internal/client.key',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await issue(machine, 'client', 'nginx');
    await addTlsApp(machine, strict);
    await serveSite(machine, tlsLocation(), 'proxy_ssl_protocols TLSv1.2;');
  },
});
