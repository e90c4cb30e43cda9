import { composed } from '../composed.ts';
import { appListening, appService, project, startEngine } from '../containers.ts';
import { scenario } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';

const compose = `services:\n${appService(`    ports: ['127.0.0.1:3000:3000']\n`)}`;

export default scenario({
  ...composed,
  cause: 'container-down',
  title: 'nginx on the host asks the published port of a container that was stopped.',
  answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'container' },
  details: { 'container-service': 'app' },
  evidence: [],
  async break(machine) {
    await startEngine(machine);
    await machine.write(`${project}/app.mjs`, appListening('3000'));
    await machine.write(`${project}/compose.yaml`, compose);
    await machine.must(`cd ${project} && docker compose up -d && docker compose stop app`);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
});
