import { scenario } from '../scenario.ts';
import { ca, makeCa, verifying } from '../tls.ts';
import { issueRsa, openSsl, serveApp, serveTlsSite } from '../weak-tls.ts';

export default scenario({
  cause: 'certificate-too-weak',
  fix: 'upstream-certificate',
  title: 'nginx verifies the upstream’s certificate, which was signed with SHA-1.',
  answers: {},
  details: {
    'tls-name': 'app.internal',
    service: 'app',
    'listening-host': '127.0.0.1',
    'listening-port': '8443',
    'client-address': '127.0.0.1',
  },
  async break(machine) {
    await makeCa(machine);
    await issueRsa(machine, 'app', 2048, { digest: 'sha1' });
    await serveApp(machine, (port) => openSsl(port, 'app', ''));
    await serveTlsSite(machine, `${verifying(ca)}\n        proxy_ssl_name app.internal;`);
  },
});
