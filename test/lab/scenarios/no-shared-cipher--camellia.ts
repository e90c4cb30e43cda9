import { scenario } from '../scenario.ts';
import { openSsl, serveApp, serveTlsSite } from '../weak-tls.ts';

export default scenario({
  cause: 'no-shared-cipher',
  fix: 'upstream-ciphers',
  title:
    'The upstream has Camellia only, a cipher that OpenSSL knows and leaves out of its default.',
  answers: { 'tls-handshake': 'with-cipher', 'cipher-list': 'high' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await serveApp(machine, (port) => openSsl(port, 'rsa', '-tls1_2 -cipher CAMELLIA128-SHA256'));
    await serveTlsSite(machine);
  },
});
