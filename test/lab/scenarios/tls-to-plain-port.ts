import { addApp } from '../names.ts';
import { scenario } from '../scenario.ts';
import { tlsLocation } from '../tls.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'tls-to-plain-port',
  fix: 'upstream-scheme',
  title: 'A Node application speaks plain HTTP on port 3000; nginx begins a TLS handshake there.',
  answers: {},
  details: { 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addApp(machine);
    await serveSite(machine, tlsLocation('', '127.0.0.1:3000'));
  },
});
