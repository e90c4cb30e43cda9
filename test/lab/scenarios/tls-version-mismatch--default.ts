import { scenario } from '../scenario.ts';
import { addTlsApp, appCertificate, issue, makeCa, tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'tls-version-mismatch',
  fix: 'upstream-tls-versions',
  title:
    'The application speaks TLS 1.3 only, and nginx’s configuration says nothing about versions.',
  answers: { 'upstream-tls-version': 'new' },
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  exception: {
    from: '1.23.4',
    status: 200,
    why: 'nginx offers TLS 1.3 by default from 1.23.4 on.',
  },
  async break(machine) {
    await makeCa(machine);
    await issue(machine, 'app', 'app.internal');
    await addTlsApp(machine, `${appCertificate}, minVersion: 'TLSv1.3'`);
    await serveSite(machine, tlsLocation());
  },
});
