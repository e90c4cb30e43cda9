import { addFront, frontLog, serveBehindFront } from '../fronts.ts';
import { addApp } from '../names.ts';
import { scenario, statusOf } from '../scenario.ts';

export default scenario({
  cause: 'front-cannot-reach-nginx',
  fix: 'start-service',
  title:
    'nginx is stopped, and the proxy in front of it says 502 with a page that looks like nginx’s.',
  answers: {
    symptom: 'not-from-nginx',
    'access-log-line': 'absent',
    'front-failures': 'all',
    'upstream-kind': 'service',
  },
  details: { service: 'nginx' },
  async break(machine) {
    await addApp(machine);
    await serveBehindFront(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
    await addFront(machine);
    await machine.must('systemctl stop nginx');
  },
  async probe(machine) {
    const status = await statusOf(machine);
    if (status === 502) await machine.must(`grep -F '(111: Connection refused)' ${frontLog}`);
    return status;
  },
});
