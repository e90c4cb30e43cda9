/** The error page that is offered to site owners, on a real nginx: it passes `nginx -t` and comes with a real 502. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deepLink, errorPage, nginxErrorPage } from '../../src/visitor/owners.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { statusOf } from './scenario.ts';

const snippet = '/etc/nginx/snippets/friendly-502.conf';
const file = '/var/www/error-pages/friendly-502.html';
const link = deepLink('https://fix502.example/visitor/', 'https://example.com/');

const server = `server {
    listen 80 default_server;
    server_name example.com;
    include ${snippet};
    location / { proxy_pass http://127.0.0.1:3000; }
    location /own/ { proxy_pass http://127.0.0.1:3001; }
    location /replaced/ { proxy_pass http://127.0.0.1:3001; proxy_intercept_errors on; }
}
server {
    listen 127.0.0.1:3001;
    location / { return 502 "the application's own words"; }
}
`;

let machine: Machine;

const get = (path: string) =>
  machine.must(`curl -s -i -H 'Host: example.com' 'http://127.0.0.1${path}'`);

beforeAll(async () => {
  machine = await boot();
  await machine.run('rm -f /etc/nginx/sites-enabled/* /etc/nginx/conf.d/*');
  await machine.write(file, errorPage(link));
  await machine.write(snippet, nginxErrorPage);
  await machine.write('/etc/nginx/conf.d/site.conf', server);
  await machine.must('nginx -t');
  await machine.must('systemctl start nginx');
});

afterAll(() => machine.stop());

it('comes with a real 502, keeps the status, and is not stored on the way', async () => {
  const answer = await get('/');
  expect(answer).toMatch(/^HTTP\/1\.1 502 Bad Gateway/);
  expect(answer).toContain(`<a href="${link}"`);
  expect(answer).toMatch(/^Cache-Control: no-store\r$/m);
  expect(answer).toMatch(/^Retry-After: 60\r$/m);
  expect(await machine.must('cat /var/log/nginx/error.log')).toContain('Connection refused');
});

it('cannot be opened directly', async () => {
  expect(await statusOf(machine, '/friendly-502.html')).toBe(404);
});

it('replaces a 502 of the application only where errors are intercepted', async () => {
  expect(await get('/own/')).toContain('own words');
  const replaced = await get('/replaced/');
  expect(replaced).toMatch(/^HTTP\/1\.1 502/);
  expect(replaced).toContain(link);
});

it('gives a 404 where the file is missing', async () => {
  await machine.must(`mv ${file} ${file}.away`);
  expect(await statusOf(machine)).toBe(404);
  await machine.must(`mv ${file}.away ${file}`);
  expect(await statusOf(machine)).toBe(502);
});
