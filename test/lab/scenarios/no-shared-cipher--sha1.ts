import { scenario } from '../scenario.ts';
import { serveApp, serveTlsSite, signingWithSha1 } from '../weak-tls.ts';

export default scenario({
  cause: 'no-shared-cipher',
  fix: 'upstream-ciphers',
  title: 'The upstream signs the handshake with SHA-1, which nginx does not offer.',
  answers: { 'cipher-list': 'level-0' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await serveApp(machine, signingWithSha1);
    await serveTlsSite(machine);
  },
});
