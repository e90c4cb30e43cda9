import { scenario } from '../scenario.ts';
import { ca, makeCa, verifying } from '../tls.ts';
import { issueRsa, openSsl, serveApp, serveTlsSite } from '../weak-tls.ts';

export default scenario({
  cause: 'certificate-too-weak',
  fix: 'upstream-ciphers',
  title: 'nginx verifies the upstream’s certificate, whose key has 1024 bits.',
  answers: { 'cipher-list': 'level-1' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issueRsa(machine, 'small', 1024);
    await serveApp(machine, (port) => openSsl(port, 'small', ''));
    await serveTlsSite(machine, `${verifying(ca)}\n        proxy_ssl_name app.internal;`);
  },
});
