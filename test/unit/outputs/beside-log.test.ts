/** Commands' outputs beside a log of any length. */
import { describe, expect, test } from 'vitest';
import { createPasteReader } from '../../../src/outputs/reader.ts';
import { longestPaste } from '../../../src/outputs/read.ts';
import { wholeOf } from '../../../src/outputs/together.ts';

const line = (nth: number) =>
  `2026/11/20 23:37:16 [error] 812#812: *${nth} connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1, server: shop.example, request: "GET /${nth} HTTP/1.1", upstream: "http://127.0.0.1:3000/${nth}", host: "shop.example"`;
const log = (length: number) => Array.from({ length }, (_, nth) => line(nth)).join('\n');
const outputs = `# ss -ltnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=812,fd=6))
LISTEN 0      511        127.0.0.1:8080      0.0.0.0:*    users:(("node",pid=901,fd=18))
# systemctl status app
● app.service - The shop
     Loaded: loaded (/etc/systemd/system/app.service; enabled; preset: enabled)
     Active: active (running) since Fri 2026-11-20 23:30:00 UTC; 7min ago`;

function readIn(text: string, piece = 50_000) {
  const reader = createPasteReader();
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  const { findings, facts, causes, unknown, outputs: read } = wholeOf(reader.end());
  const counts = findings.map(({ message, count }) => `${message} × ${count}`);
  return { counts, facts, causes, unknown, commands: read.map(({ command }) => command) };
}

describe('outputs beside a log', () => {
  const long = Math.ceil((3 * longestPaste) / line(0).length);

  test.each([
    ['after it', (text: string) => `${text}\n${outputs}\n`],
    ['before it', (text: string) => `${outputs}\n${text}\n`],
  ])('%s tell the same whatever its length', (_, write) => {
    const short = readIn(write(log(10)));
    expect(short.commands.length).toBeGreaterThan(1);
    expect(short.facts).toMatchObject({ listening: 'other-port' });
    expect(readIn(write(log(long)))).toEqual({
      ...short,
      counts: [`connect-refused × ${long}`],
    });
  });

  test('are read at the end of another program’s log, too', () => {
    const lines = Array.from(
      { length: 9000 },
      (_, nth) => `worker ${nth % 7}: job of ${nth} is done with it`,
    );
    expect(readIn(`${lines.join('\n')}\n${log(5)}\n${outputs}`).facts).toMatchObject({
      listening: 'other-port',
    });
  });

  test('keep what is looked at within bounds', () => {
    const reader = createPasteReader();
    for (let nth = 0; nth < 40; nth++) reader.push('some words of a program\n'.repeat(5000));
    expect(reader.end().log.lines).toBe(200_000);
  });
});
