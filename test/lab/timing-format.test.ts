/** The log format that the site offers: a real nginx accepts it, and its lines tell who made each 502. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createServer as createRawServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { read } from '../../src/log/read.ts';
import { timingFormat } from '../../src/log/timing-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'fix502-timings-'));
const file = join(folder, 'nginx.conf');
const log = join(folder, 'access.log');
const socket = (name: string) => join(folder, `${name}.sock`);

/** One location a way to fail; the names are those of the kinds. */
const locations = `
  location /no-connection { proxy_pass http://unix:${socket('nobody')}; }
  location /no-answer { proxy_pass http://unix:${socket('silent')}; }
  location /bad-answer { proxy_pass http://unix:${socket('long')}; }
  location /from-upstream { proxy_pass http://unix:${socket('own')}; }
  location /no-upstream { set $name app.internal; proxy_pass http://$name; }`;

const configuration = `user root; daemon off; master_process off; error_log stderr; pid ${folder}/pid;
events {}
http {
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${timingFormat}
  server { listen unix:${socket('front')}; access_log ${log} upstream; ${locations} }
}
`;

/** A server below HTTP; nginx hanging up on it is part of the story. */
function saying(say: (client: Socket) => void): Server {
  return createRawServer((client) => client.on('error', () => {}).once('data', () => say(client)));
}

const silent = saying((client) => client.end());
const long = saying((client) => client.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(70_000)}`));
const own = createServer((_, response) => response.writeHead(502).end('sorry'));
const upstreams: [Server, string][] = [
  [silent, 'silent'],
  [long, 'long'],
  [own, 'own'],
];

let nginx: ChildProcess;

beforeAll(async () => {
  for (const [server, name] of upstreams)
    await new Promise<void>((done) => void server.listen(socket(name), done));
  writeFileSync(file, configuration);
  nginx = spawn('/usr/sbin/nginx', ['-p', folder, '-c', file]);
  await vi.waitFor(() => ask('/no-connection'), { timeout: 600_000 });
});

afterAll(() => {
  nginx.kill();
  for (const [server] of upstreams) server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { socketPath: socket('front'), path, headers: { host: 'example.com' } };
    request(options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

function lastLine(path: string): string | undefined {
  return readFileSync(log, 'utf8')
    .split('\n')
    .findLast((line) => line.includes(`GET ${path} `));
}

it('is accepted by nginx -t', () => {
  const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-q', '-p', folder, '-c', file], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it.each(['no-connection', 'no-answer', 'bad-answer', 'from-upstream', 'no-upstream'])(
  'tells a 502 of the kind %s',
  async (kind) => {
    expect(await ask(`/${kind}`)).toBe(502);
    await expect.poll(() => lastLine(`/${kind}`)).toBeTruthy();
    const line = lastLine(`/${kind}`)!;
    const found = read(line).findings.map(({ message }) => message);
    expect(found, line).toEqual([`access-log-502-${kind}`]);
  },
);
