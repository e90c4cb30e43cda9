import type { Machine } from '../machine.ts';
import { scenario } from '../scenario.ts';
import { addService, serveSite, until } from '../upstreams.ts';

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

/** Twelve requests at once, so that each worker gets some. */
export async function statusOfBurst(machine: Machine): Promise<number> {
  const printed = await machine.must(
    "for i in $(seq 12); do curl -s -o /dev/null -w '%{http_code} ' -H 'Host: example.com' http://127.0.0.1/ & done; wait",
  );
  return printed.includes('502') ? 502 : Number(printed.slice(0, 3));
}

export default scenario({
  cause: 'out-of-memory',
  fix: 'memory-limits',
  title:
    'Four gunicorn workers of 80 MB share 220 MB: under load the kernel kills one of them, and its request with it.',
  answers: { 'app-server': 'gunicorn' },
  details: { 'memory-mb': '220', 'worker-mb': '80', service: 'app' },
  evidence: ['journalctl -u app --no-pager', 'journalctl -k --no-pager | tail -n 40'],
  software: { gunicorn: 'gunicorn --version' },
  async break(machine) {
    await machine.write('/srv/app/app.py', app);
    await machine.write('/srv/app/gunicorn.conf.py', 'workers = 4\nbind = "127.0.0.1:3000"\n');
    await addService(machine, 'app', '/usr/bin/gunicorn app:app', {
      unit: 'WorkingDirectory=/srv/app\nMemoryMax=220M',
    });
    await until(machine, 'ss -Hltn sport = :3000 | grep -q 3000');
    await serveSite(machine, '    location / { proxy_pass http://127.0.0.1:3000; }');
  },
  probe: statusOfBurst,
});
