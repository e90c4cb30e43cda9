import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, ca, issue, makeCa, tlsLocation, verifying } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'certificate-expired',
  fix: 'upstream-certificate',
  title: 'nginx verifies the application’s certificate, which expired yesterday.',
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
    await issue(machine, 'app', 'app.internal', -1);
    await addTlsApp(machine, appCertificate);
    const lines = `${verifying(ca)}\n        proxy_ssl_name app.internal;`;
    await serveSite(machine, tlsLocation(lines));
  },
});
