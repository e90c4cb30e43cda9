/** A TLS port behind `grpc://`: what nginx logs depends on the program there, as the page of the message says. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { start } from './tls-answers.ts';
import { addTlsApp, appCertificate } from './tls.ts';
import { serveSite } from './upstreams.ts';
import { gnuTls, openSsl, prepare } from './weak-tls.ts';

const page = readFileSync('content/messages/http2-frame-too-large.mdx', 'utf8');
const folder = '/etc/ssl/internal';

const python = `import ssl, socket
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("${folder}/app.pem", "${folder}/app.key")
server = socket.create_server(("127.0.0.1", 9003))
while True:
    client, _ = server.accept()
    try: context.wrap_socket(client, server_side=True)
    except Exception: pass
`;

const rows = [
  [9001, 'GnuTLS', 'upstream sent too large http2 frame: 1377027'],
  [9002, '`openssl s_server`', 'upstream prematurely closed connection'],
  [9003, 'Python’s ssl', 'recv() failed (104: Connection reset by peer)'],
  [9004, 'nginx (`listen … ssl`)', 'upstream sent too large http2 frame: 4740180'],
  [8443, 'Node.js', 'upstream prematurely closed connection'],
] as const;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await prepare(machine);
  await addTlsApp(machine, appCertificate);
  await machine.write(`${folder}/server.py`, python);
  await start(machine, {
    9001: gnuTls(9001, 'app', ''),
    9002: openSsl(9002, 'app', ''),
    9003: `python3 ${folder}/server.py`,
  });
  await serveSite(
    machine,
    `    listen 81 http2;
    ${rows.map(([port]) => `location /${port}/ { grpc_pass grpc://127.0.0.1:${port}; }`).join('\n')}
}
server {
    listen 9004 ssl;
    ssl_certificate ${folder}/app.pem;
    ssl_certificate_key ${folder}/app.key;`,
  );
});
afterAll(() => machine?.stop());

it.each(rows)('port %i, served by %s: %s', async (port, program, line) => {
  await machine.must('truncate -s 0 /var/log/nginx/error.log');
  const status = await machine.must(
    `curl -s -m 300 -o /dev/null -w '%{http_code}' --http2-prior-knowledge -X POST -H 'Host: example.com' -H 'Content-Type: application/grpc' -H 'TE: trailers' http://127.0.0.1:81/${port}/Hello`,
  );
  expect(status).toBe('502');
  expect(await machine.must('cat /var/log/nginx/error.log')).toContain(line);
  const row = page.split('\n').find((text) => text.startsWith('|') && text.includes(program));
  expect(row).toContain(line.replace('upstream sent ', '').replace(/ \(104.*/, ''));
});

it('names the bytes that its numbers are', () => {
  const table = [...page.matchAll(/^\| ([\d, ]+) \| ([\dA-F, ]+) \|/gm)];
  expect(table).toHaveLength(3);
  for (const [, numbers, bytes] of table)
    expect(bytes!.split(', ').map((it) => parseInt(it.replaceAll(' ', ''), 16))).toEqual(
      numbers!.split(', ').map(Number),
    );
});
