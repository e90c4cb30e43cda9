import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, issue, makeCa } from '../tls.ts';
import { serveTlsSite } from '../weak-tls.ts';

export default scenario({
  cause: 'no-shared-cipher',
  fix: 'upstream-ciphers',
  title:
    'nginx’s configuration allows one cipher for RSA; the application has a key on an elliptic curve.',
  answers: { 'tls-handshake': 'with-cipher', 'cipher-list': 'default' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, `${appCertificate}, maxVersion: 'TLSv1.2'`);
    await serveTlsSite(machine, '', 'proxy_ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256;');
  },
});
