import { scenario } from '../scenario.ts';
import { addTlsApp, issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

const old = `cert: pem('app.pem'), key: pem('app.key'), minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0'`;

export default scenario({
  cause: 'tls-version-mismatch',
  fix: 'upstream-tls-versions',
  title: 'The application speaks TLS 1.0 only, as an old appliance does.',
  answers: { 'upstream-tls-version': 'old' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  versions: 'all',
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, old);
    await serveSite(machine, tlsLocation());
  },
});
