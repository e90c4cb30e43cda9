import { kernelKills, statusOfBurst } from '../memory.ts';
import { scenario } from '../scenario.ts';
import { addService, serveSite, untilOpen } from '../upstreams.ts';

/** Each worker loads its model with the first request, and keeps it. */
const app = `
import time
model = None
def app(environ, start_response):
    global model
    model = model or bytearray(b"x") * 60_000_000
    time.sleep(0.2)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ok"]
`;

export default scenario({
  cause: 'out-of-memory',
  fix: 'memory-limits',
  title:
    'Four gunicorn workers of 80 MB share 220 MB: under load the kernel kills one of them, and its request with it.',
  answers: { 'app-server': 'gunicorn' },
  details: { 'memory-mb': '220', 'worker-mb': '80', service: 'app' },
  evidence: ['journalctl -u app --no-pager', kernelKills],
  async break(machine) {
    await machine.write('/srv/app/app.py', app);
    await machine.write('/srv/app/gunicorn.conf.py', 'workers = 4\nbind = "127.0.0.1:3000"\n');
    await addService(machine, 'app', '/usr/bin/gunicorn app:app', {
      unit: 'WorkingDirectory=/srv/app\nMemoryMax=220M',
    });
    await untilOpen(machine, 3000);
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: statusOfBurst,
});
