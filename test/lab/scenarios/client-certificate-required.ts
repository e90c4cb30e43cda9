import { scenario } from '../scenario.ts';
import { serveClientCertificateOnly } from '../tls.ts';

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
  break: (machine) => serveClientCertificateOnly(machine, 'TLSv1.2'),
});
