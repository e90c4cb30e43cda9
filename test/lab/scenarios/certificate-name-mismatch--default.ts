import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, ca, issue, makeCa, tlsLocation, verifying } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

const byName = `cert: pem('other.pem'), key: pem('other.key'), SNICallback: (name, done) =>
  done(null, name === 'app.internal' ? createSecureContext({ ${appCertificate} }) : undefined)`;

export default scenario({
  cause: 'certificate-name-mismatch',
  fix: 'upstream-tls',
  title:
    'A server with two sites shows the certificate of the other one, since nginx sends no name in the handshake.',
  answers: {},
  details: { 'tls-name': 'app.internal', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await issue(machine, 'other', 'other.internal');
    await addTlsApp(machine, byName);
    await machine.must("echo '127.0.0.1 app.internal' >> /etc/hosts");
    await serveSite(machine, tlsLocation(verifying(ca), 'app.internal:8443'));
  },
});
