/** What becomes of an idle connection when nginx reloads, and what the directive of the page changes about it. */
import { expect, it } from 'vitest';
import { fenceWith } from '../guides/fences.ts';
import { boot, node } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { versions } from '../nginx.ts';
import { serveSite } from '../upstreams.ts';

const printed = fenceWith('fixes/front-keepalive', 'nginx', 'keepalive_min_timeout').code;
/** The first version that knows the directive, as the page says. */
const first = '1.27.4';
const isBefore = (version: string, other: string) =>
  version.localeCompare(other, 'en', { numeric: true }) < 0;

/** One connection: a request, a reload when its answer is there, and a request on it once the reload is through. */
const front = `
import { execSync } from 'node:child_process';
import { connect } from 'node:net';
const socket = connect(80, '127.0.0.1');
const ask = () => socket.write('GET / HTTP/1.1\\r\\nHost: example.com\\r\\n\\r\\n');
const workers = "$(pgrep -f 'nginx: worker process$')";
let answers = 0;
socket.on('error', () => {});
socket.on('close', () => { console.log(answers === 2 ? 'answered, then closed' : 'closed'); process.exit(); });
socket.on('data', (text) => {
  answers += 1;
  if (answers === 2) return console.log(/^Connection: .*$/m.exec(text.toString())?.[0].trim());
  execSync('before="' + workers + '"; systemctl reload nginx; for i in $(seq 3000); do test "' + workers + '" != "$before" && break; sleep 0.1; done');
  setTimeout(ask, 1000);
});
ask();
`;

async function afterReload(machine: Machine, directive: string): Promise<string> {
  await serveSite(machine, `${directive}\nlocation / { return 200 'ok'; }`);
  return (await machine.must(`${node} /root/front.mjs`)).trim();
}

it.each(versions)(
  'a reload of nginx $version closes an idle connection',
  async ({ version, layer }) => {
    const machine = await boot(layer);
    try {
      await machine.write('/root/front.mjs', front);
      expect(await afterReload(machine, '')).toBe('closed');
      if (isBefore(version, first)) {
        await machine.write('/etc/nginx/conf.d/timer.conf', printed);
        const { stderr } = await machine.run('nginx -t');
        expect(stderr).toContain('unknown directive "keepalive_min_timeout"');
      } else {
        expect(await afterReload(machine, printed)).toBe(
          'Connection: close\nanswered, then closed',
        );
      }
    } finally {
      await machine.stop();
    }
  },
);
