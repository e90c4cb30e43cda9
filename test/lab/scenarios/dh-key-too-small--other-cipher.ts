import { scenario } from '../scenario.ts';
import { openSsl, serveApp, serveTlsSite, writeSmallGroup } from '../weak-tls.ts';

export default scenario({
  cause: 'dh-key-too-small',
  fix: 'upstream-ciphers',
  title:
    'The upstream prefers Diffie-Hellman with a key of 1024 bits, and has another cipher as well.',
  answers: { 'cipher-list': 'without-dh' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    const group = await writeSmallGroup(machine);
    await serveApp(machine, (port) =>
      openSsl(
        port,
        'rsa',
        `-tls1_2 -serverpref -cipher DHE-RSA-AES128-GCM-SHA256:AES128-GCM-SHA256:@SECLEVEL=0 -dhparam ${group}`,
      ),
    );
    await serveTlsSite(machine);
  },
});
