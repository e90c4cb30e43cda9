import { askAt, serveNames } from '../names.ts';
import { appListening } from '../containers.ts';
import type { Machine } from '../machine.ts';
import { addHost, appAddress, nginxAddress, onHost } from '../network.ts';
import { statusesOf, worst } from '../peers.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const dns = '127.0.0.53';

/** The application restarts while visitors come, and after that it is well again. */
async function statusAfterRestart(machine: Machine): Promise<number> {
  await statusesOf(machine, '/', 8);
  await machine.must('systemctl stop app');
  await statusesOf(machine, '/', 4);
  await machine.must('systemctl start app');
  await until(machine, `curl -s -o /dev/null http://${appAddress}:3000/`);
  return worst(await statusesOf(machine, '/', 8));
}

export default scenario({
  cause: 'ipv6-unreachable',
  fix: 'ipv4-only',
  title:
    'The application’s name has an IPv6 address that this host cannot reach; so a restart of a second lasts ten.',
  answers: {
    symptom: 'unreachable',
    'unreachable-error': 'ipv6-unreachable',
    'name-in-variable': 'no',
  },
  details: { 'upstream-name': 'app.internal', 'listening-host': appAddress },
  async break(machine) {
    await addHost(machine, { host: 'backend', its: appAddress, ours: nginxAddress });
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `curl -s -o /dev/null http://${appAddress}:3000/`);
    await serveNames(machine, dns, `${appAddress} app.internal\n2001:db8::9 app.internal`);
    await askAt(machine, dns);
    await until(machine, 'getent hosts app.internal');
    await serveSite(machine, '    location / { proxy_pass http://app.internal:3000; }');
  },
  probe: statusAfterRestart,
});
