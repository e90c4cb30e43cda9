import { scenario } from '../scenario.ts';
import { serveApp, serveTlsSite, withoutSecureRenegotiation } from '../weak-tls.ts';

export default scenario({
  cause: 'legacy-renegotiation',
  fix: 'legacy-server-connect',
  title:
    'The same upstream, cured as for an nginx before 1.19.4: by OpenSSL’s own configuration file.',
  answers: {},
  // The lab has no nginx of that age with OpenSSL 3; the way for it works on newer ones, too.
  details: { 'nginx-version': '1.18.0' },
  software: { GnuTLS: 'gnutls-serv --version' },
  async break(machine) {
    await serveApp(machine, withoutSecureRenegotiation);
    await serveTlsSite(machine);
  },
});
