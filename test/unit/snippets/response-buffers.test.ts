/** The real nginx says whether the sizes agree, and which of two directives wins. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { bufferKilobytes, responseBuffers } from '../../../src/snippets/response-buffers.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';

const protocols = ['http', 'fastcgi', 'uwsgi', 'scgi', 'grpc'] as const;
const sizes = [1, 3999, 4096, 9000, 16_384, 65_535, 262_144, 1_048_576];
const nginx = '/usr/sbin/nginx';

const folder = mkdtempSync(join(tmpdir(), 'fix502-buffers-'));
const running: (ChildProcess | Server)[] = [];
afterAll(async () => {
  for (const each of running) await ended(each);
  rmSync(folder, { recursive: true });
});

/** nginx removes its own files as it ends; the folder may only go after it. */
function ended(each: ChildProcess | Server): Promise<unknown> {
  if ('close' in each) return new Promise((resolve) => each.close(resolve));
  const exit = new Promise((resolve) => each.once('exit', resolve));
  each.kill('SIGTERM');
  return exit;
}

function fileFor(protocol: (typeof protocols)[number], bytes: number): string {
  const known = {
    facts: { 'upstream-protocol': protocol },
    details: { 'header-size': String(bytes) },
  };
  return responseBuffers.change(settingFor(responseBuffers, known)).files![0]!.text.source;
}

function configuration(name: string, httpLevel: string, locations: string): string {
  const file = join(folder, `${name}.conf`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${folder}/${each};`)
    .join(' ');
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; error_log ${folder}/${name}.log; pid ${folder}/${name}.pid; events {}
    http { access_log off; ${temporary} ${httpLevel}
    server { listen unix:${folder}/${name}.sock; ${locations} } }`,
  );
  return file;
}

function nginxTest(file: string): string {
  const { status, stderr } = spawnSync(nginx, ['-t', '-q', '-c', file], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

describe('the sizes of response-buffers', () => {
  it.each(protocols)('agree with each other for %s, up to a header of 1 MB', (protocol) => {
    for (const bytes of sizes) {
      const text = fileFor(protocol, bytes);
      expect(nginxTest(configuration('sizes', text, '')), text).toBe('');
    }
  });

  it('hold the header with a third of it to spare, and twice the header for gRPC', () => {
    for (const bytes of sizes) {
      expect(bufferKilobytes(bytes, 'proxy') * 1024).toBeGreaterThanOrEqual((bytes * 4) / 3);
      expect(bufferKilobytes(bytes, 'grpc') * 1024).toBeGreaterThanOrEqual(bytes * 2);
    }
  });

  it('are refused by nginx where a location sets only the body’s buffers', () => {
    const file = configuration(
      'part',
      fileFor('http', 16_384),
      'location / { proxy_buffers 8 4k; }',
    );
    expect(nginxTest(file)).toContain('"proxy_busy_buffers_size" must be less than');
  });
});

function serveHeaders(bytes: number): Promise<string> {
  const socket = join(folder, 'app.sock');
  const app = createServer((_, response) =>
    response.setHeader('Set-Cookie', `s=${'x'.repeat(bytes)}`).end('ok'),
  );
  running.push(app);
  return new Promise((resolve) => app.listen(socket, () => resolve(socket)));
}

function statusOf(socketPath: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end();
  });
}

async function untilAnswering(socket: string): Promise<void> {
  for (let tries = 0; tries < 10_000; tries++) {
    try {
      await statusOf(socket, '/');
      return;
    } catch {
      await sleep(20);
    }
  }
}

it('lose to a directive of the family in a location, as the notes say', async () => {
  const app = await serveHeaders(9000);
  const pass = `proxy_pass http://unix:${app}:/;`;
  const own = 'proxy_buffer_size 4k; proxy_buffers 8 4k; proxy_busy_buffers_size 8k;';
  const file = configuration(
    'wins',
    fileFor('http', 9100),
    `location / { ${pass} } location /own/ { ${own} ${pass} }`,
  );
  running.unshift(spawn(nginx, ['-c', file], { stdio: 'ignore' }));
  const socket = join(folder, 'wins.sock');
  await untilAnswering(socket);
  expect(await statusOf(socket, '/')).toBe(200);
  expect(await statusOf(socket, '/own/')).toBe(502);
});
