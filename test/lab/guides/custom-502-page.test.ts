/** The error page that speaks HTML to people and JSON to programs, and what the guide says goes wrong with such pages. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { statusOf } from '../scenario.ts';
import { serveSite } from '../upstreams.ts';
import { fenceWith } from './fences.ts';

const page = 'custom-502-page';
const json = fenceWith(page, 'json', 'bad_gateway').code;

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await machine.write('/var/www/error-pages/502.html', '<h1>We are having trouble</h1>');
  await machine.write('/var/www/error-pages/502.json', json);
  await serveSite(
    machine,
    `${fenceWith(page, 'nginx', 'error_page 502').code}
    location / { proxy_pass http://127.0.0.1:3999; }
    location /as-200 { error_page 502 =200 /502.html; proxy_pass http://127.0.0.1:3999; }
    location /guarded { auth_request /auth; proxy_pass http://127.0.0.1:3999; }
    location = /auth { internal; proxy_pass http://127.0.0.1:3999; }`,
    fenceWith(page, 'nginx', 'map').code,
  );
});
afterAll(() => machine.stop());

const get = (headers = '') =>
  machine.must(`curl -s -i -H 'Host: example.com' ${headers} http://127.0.0.1/`);

it('keeps the status, is not stored, and suits who asks', async () => {
  for (const [headers, type, text] of [
    ['', 'text/html', 'We are having trouble'],
    ["-H 'Accept: application/json'", 'application/json', json],
    ['-d sent=form', 'text/html', 'We are having trouble'],
  ]) {
    const answer = await get(headers);
    expect(answer).toMatch(/^HTTP\/1\.1 502 /);
    for (const part of [
      `Content-Type: ${type}`,
      'Cache-Control: no-store',
      'Retry-After: 60',
      text,
    ])
      expect(answer).toContain(part);
  }
  expect(await statusOf(machine, '/502.html')).toBe(404);
});

it('answers a program with what the page shows', async () => {
  const shown = fenceWith(page, 'output', 'Content-Length').code.trim().split('\n');
  const lines = (await get("-H 'Accept: application/json'")).trim().split(/\r?\n/);
  expect(lines.filter((line) => shown.includes(line))).toEqual(shown);
});

it('is a 200, or a 500, where the page says so', async () => {
  expect(await statusOf(machine, '/as-200')).toBe(200);
  expect(await statusOf(machine, '/guarded')).toBe(500);
});

it('is a 403 where nginx may not read it, and a 404 where it is missing', async () => {
  await machine.must('chmod 600 /var/www/error-pages/502.html');
  expect(await statusOf(machine)).toBe(403);
  await machine.must('rm /var/www/error-pages/502.html');
  expect(await statusOf(machine)).toBe(404);
});

it('announces work with a page of its own, unless the question is asked for the whole server', async () => {
  const printed = fenceWith(page, 'nginx', 'maintenance').code;
  const question = /if \(-f[\s\S]*?\}\n/.exec(printed)?.[0] ?? '';
  await machine.write('/var/www/error-pages/maintenance.html', 'back at ten');
  await machine.must('touch /etc/nginx/maintenance');
  await serveSite(machine, printed);
  expect(await get()).toMatch(/^HTTP\/1\.1 503 [\s\S]*Retry-After: 3600[\s\S]*back at ten/);
  await serveSite(machine, question + printed.replace(question, ''));
  expect(await get()).toMatch(/^HTTP\/1\.1 503 /);
  expect(await get()).not.toContain('back at ten');
});
