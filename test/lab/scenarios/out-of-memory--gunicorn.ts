import type { Machine } from '../machine.ts';
import { kernelKills, statusOfBurst } from '../memory.ts';
import { scenario } from '../scenario.ts';
import { addService, serveSite, until, untilOpen } from '../upstreams.ts';

/** Each worker loads its model with the first request, and keeps it. It says when it is there. */
const app = `
import os, time
open(f"/run/worker-{os.getpid()}", "w").close()
model = None
def app(environ, start_response):
    global model
    model = model or bytearray(b"x") * 60_000_000
    time.sleep(0.2)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ok"]
`;

/** Each process of gunicorn but the first has loaded the application; on a busy machine that takes them a while. */
const booted = `here=0; for pid in $(pgrep -f '[b]in/gunicorn app:app'); do [ ! -e /run/worker-$pid ] || here=$((here + 1)); done; [ $here -gt 0 ] && [ $here -ge $(($(pgrep -fc '[b]in/gunicorn app:app') - 1)) ]`;

async function statusOnceBooted(machine: Machine): Promise<number> {
  await until(machine, `{ ${booted}; }`);
  return statusOfBurst(machine);
}

export default scenario({
  cause: 'out-of-memory',
  fix: 'memory-limits',
  title:
    'Four gunicorn workers of 80 MB share 220 MB: under load the kernel kills one of them, and its request with it.',
  race: 'The kernel kills a worker only where enough of them hold their memory at the same moment.',
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
  probe: statusOnceBooted,
});
