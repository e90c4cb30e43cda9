import { scenario } from '../scenario.ts';
import { openSsl, serveApp, serveTlsSite, writeSmallGroup } from '../weak-tls.ts';

export default scenario({
  cause: 'dh-key-too-small',
  fix: 'upstream-ciphers',
  title: 'The upstream has ciphers with Diffie-Hellman only, and a key of 1024 bits for it.',
  answers: { 'cipher-list': 'level-1' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    const group = await writeSmallGroup(machine);
    await serveApp(machine, (port) =>
      openSsl(
        port,
        'rsa',
        `-tls1_2 -cipher DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0 -dhparam ${group}`,
      ),
    );
    await serveTlsSite(machine);
  },
});
