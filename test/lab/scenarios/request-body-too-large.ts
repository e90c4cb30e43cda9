import { addApp } from '../names.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'request-body-too-large',
  fix: 'body-size',
  title: 'A visitor uploads 2 MB; nginx takes 1 MB unless it is told otherwise.',
  broken: 413,
  answers: {},
  details: { 'upload-mb': '8' },
  async break(machine) {
    await addApp(machine);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  async probe(machine) {
    const upload =
      "head -c 2000000 /dev/zero | curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' --data-binary @- http://127.0.0.1/";
    return Number(await machine.must(upload));
  },
});
