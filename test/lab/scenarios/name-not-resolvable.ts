import { addApp, serveNames } from '../names.ts';
import { scenario } from '../scenario.ts';
import { serveSite, until } from '../upstreams.ts';

export default scenario({
  cause: 'name-not-resolvable',
  fix: 'resolver',
  title:
    'The name stands in /etc/hosts and in the internal DNS server; nginx’s resolver asks another one, which does not know it.',
  answers: {},
  details: { 'resolver-address': '127.0.0.53', 'site-file': '/etc/nginx/conf.d/example.conf' },
  async break(machine) {
    await addApp(machine);
    await machine.must('echo "127.0.0.1 app.internal" >> /etc/hosts');
    await until(machine, 'curl -s -o /dev/null http://app.internal:3000/');
    await serveNames(machine, '127.0.0.2', '127.0.0.9 other.internal');
    await serveNames(machine, '127.0.0.53', '127.0.0.1 app.internal');
    await serveSite(
      machine,
      '    resolver 127.0.0.2;\n    location / { set $backend app.internal; proxy_pass http://$backend:3000; }',
    );
  },
});
