import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, ca, issue, makeCa, tlsLocation, verifying } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'certificate-name-mismatch',
  fix: 'upstream-tls',
  title:
    'nginx verifies the certificate by the name of its upstream group, “backend”; the certificate is for app.internal.',
  answers: {},
  details: { 'tls-name': 'app.internal', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, appCertificate);
    await serveSite(
      machine,
      tlsLocation(verifying(ca), 'backend'),
      'upstream backend { server 127.0.0.1:8443; }',
    );
  },
});
