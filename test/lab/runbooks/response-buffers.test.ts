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
import { changed, hostWith, server, site } from './host.ts';

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

function linesFor(protocol: (typeof protocols)[number], bytes: number): string {
  const known = {
    facts: { 'upstream-protocol': protocol },
    details: { 'header-size': String(bytes) },
  };
  return responseBuffers.change(settingFor(responseBuffers, known)).edits![0]!.after.source;
}

const group = 'upstream app { server 127.0.0.1:9000; }';

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
      const text = `location / { ${linesFor(protocol, bytes)} }`;
      expect(nginxTest(configuration('sizes', group, text)), text).toBe('');
    }
  });

  it('hold the header with a third of it to spare, and twice the header for gRPC', () => {
    for (const bytes of sizes) {
      expect(bufferKilobytes(bytes, 'proxy') * 1024).toBeGreaterThanOrEqual((bytes * 4) / 3);
      expect(bufferKilobytes(bytes, 'grpc') * 1024).toBeGreaterThanOrEqual(bytes * 2);
    }
  });

  it('are made to agree with what a location has, and none gets smaller', () => {
    const all = (size: string, buffers: string, busy: string) =>
      `proxy_buffer_size ${size}; proxy_buffers ${buffers}; proxy_busy_buffers_size ${busy};`;
    const after = (own: string) => applied(`location / { ${own}proxy_pass http://app; }`);
    expect(after('')).toContain(`{ ${all('12k', '4 12k', '24k')} proxy_pass`);
    expect(after('proxy_buffers 16 8k; ')).toContain(
      '{ proxy_buffers 16 8k; proxy_buffer_size 12k; proxy_busy_buffers_size 24k; proxy_pass',
    );
    expect(after('proxy_buffers 4 4k; ')).toContain('{ proxy_buffers 4 12k;');
    const tuned = `location / { ${all('64k', '8 64k', '128k')} proxy_pass http://app; }`;
    expect(applied(tuned)).toContain(tuned);
  });

  it('are those of each pass line’s own kind where nobody has said which', () => {
    const after = applied(
      'location / { proxy_pass http://app; } location /a { fastcgi_pass app; } location /b { grpc_pass app; }',
    );
    for (const sizes of ['proxy_buffers 4 12k;', 'fastcgi_buffers 4 12k;', 'grpc_buffer_size 20k;'])
      expect(after.split(sizes)).toHaveLength(2);
  });

  it('are agreed in the block that nginx refuses', () => {
    const known = { facts: { 'start-refusal': 'buffers' } } as const;
    const before = `${group}\n${server('proxy_buffer_size 16k;', 'location / { proxy_pass http://app; }')}`;
    const host = hostWith({ [site]: before });
    expect(host.refusal()).toContain('"proxy_busy_buffers_size" must be less than');
    expect(host.apply(responseBuffers, known)).toBe('');
    expect(host.refusal()).toBe('');
  });
});

/** A site, by its locations, after the change for a header of 9000 bytes; nginx has accepted it. */
const applied = (locations: string) => changed(responseBuffers, `${group}\n${server(locations)}`);

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

it('let a large header through, also where a location had small ones of its own', async () => {
  const app = await serveHeaders(9000);
  const pass = `proxy_pass http://unix:${app}:/;`;
  const own = 'proxy_buffer_size 4k; proxy_buffers 8 4k; proxy_busy_buffers_size 8k;';
  const before = `location / { ${pass} } location /own/ { ${own} ${pass} }`;
  const after = changed(responseBuffers, server(before)).split('\n').at(-3)!;
  running.unshift(spawn(nginx, ['-c', configuration('wins', '', after)], { stdio: 'ignore' }));
  const socket = join(folder, 'wins.sock');
  await untilAnswering(socket);
  expect(await statusOf(socket, '/')).toBe(200);
  expect(await statusOf(socket, '/own/')).toBe(200);
});
