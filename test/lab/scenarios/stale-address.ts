import { setTimeout as sleep } from 'node:timers/promises';
import { askAt, changeNames, currentNames, serveNames } from '../names.ts';
import type { Machine } from '../machine.ts';
import { scenario, statusOf } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const app = `
import { createServer } from 'node:http';
createServer((request, response) => response.end('ok')).listen(3000, process.argv[2]);
`;

const dns = '127.0.0.53';
/** More than the story asks times: a home that nginx has once known must not come back. */
const homes = Array.from({ length: 30 }, (_, nth) => `203.0.113.${nth + 10}`);

/** The application moves to its next address, its DNS record with it; once the old record's second is over, a client asks. */
async function statusAfterMove(machine: Machine): Promise<number> {
  const [home] = (await currentNames(machine, dns)).split(' ');
  await moveTo(machine, homes[homes.indexOf(home!) + 1]!);
  await sleep(2_100);
  return statusOf(machine);
}

async function moveTo(machine: Machine, home: string): Promise<void> {
  await machine.must(`systemctl stop 'app@*'; systemctl start app@${home}`);
  await until(machine, `curl -s -o /dev/null http://${home}:3000/`);
  await changeNames(machine, dns, `${home} app.internal`);
  await until(machine, `getent hosts app.internal | grep -q '^${home} '`);
}

export default scenario({
  cause: 'stale-address',
  fix: 'resolver',
  title:
    'The application has moved and its DNS record with it; nginx still connects to the address that the name had when nginx started.',
  answers: {
    listening: 'nothing',
    'service-state': 'running',
    timing: 'always',
    'name-current': 'no',
  },
  details: {
    'resolver-address': dns,
    'upstream-name': 'app.internal',
    'site-file': '/etc/nginx/conf.d/example.conf',
  },
  async break(machine) {
    await machine.must(homes.map((home) => `ip addr add ${home}/32 dev lo`).join('\n'));
    await addNodeService(machine, 'app@', app, { start: false });
    await machine.must("sed -i 's/app@.mjs$/& %i/' /etc/systemd/system/app@.service");
    await machine.must('systemctl daemon-reload');
    await serveNames(machine, dns, '');
    await askAt(machine, dns);
    await moveTo(machine, homes[0]!);
    await serveSite(machine, '    location / { proxy_pass http://app.internal:3000; }');
    if ((await statusOf(machine)) !== 200) throw new Error('The site does not work to begin with.');
  },
  probe: statusAfterMove,
});
