import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

const byName = `SNICallback: (name, done) =>
  name === 'app.internal' ? done(null, createSecureContext({ ${appCertificate} })) : done(new Error('unknown name'))`;

export default scenario({
  cause: 'sni-missing',
  fix: 'upstream-tls',
  title:
    'A Node application chooses its certificate by the name in the handshake and has none for a client that sends no name.',
  answers: { 'tls-handshake': 'with-name' },
  details: { 'tls-name': 'app.internal', 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, byName);
    await serveSite(machine, tlsLocation());
  },
});
