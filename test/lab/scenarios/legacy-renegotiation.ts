import { scenario } from '../scenario.ts';
import { serveApp, serveTlsSite, withoutSecureRenegotiation } from '../weak-tls.ts';

export default scenario({
  cause: 'legacy-renegotiation',
  fix: 'legacy-server-connect',
  title: 'The upstream speaks TLS 1.2 without secure renegotiation (RFC 5746).',
  answers: {},
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  software: { GnuTLS: 'gnutls-serv --version' },
  async break(machine) {
    await serveApp(machine, withoutSecureRenegotiation);
    await serveTlsSite(machine);
  },
});
