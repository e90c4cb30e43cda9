/** The guide's own commands, run as printed: one client's requests are logged step by step, and nobody else's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';
import { fencesOf, fenceWith } from './fences.ts';

const page = 'debug-log';
const command = (words: string) => fenceWith(page, 'sh', words).code;

const app = `
import { createServer } from 'node:http';
createServer((_, response) => response.writeHead(200, { 'Set-Cookie': 'a='.padEnd(9000, 'x') }).end()).listen(3000);
`;

let machine: Machine;
const errorLog = () => machine.must('cat /var/log/nginx/error.log');

/** Until the workers of before are gone: they go on accepting for a moment. */
async function reloadBy(text: string): Promise<void> {
  const workers = (await machine.must("pgrep -d, -f 'nginx: worker'")).trim();
  await machine.must(text);
  await until(machine, `! ps -p ${workers} > /dev/null`);
}

beforeAll(async () => {
  machine = await boot();
  await addNodeService(machine, 'app', app);
  await until(machine, "ss -Hltn 'sport = :3000' | grep -q .");
  await serveSite(machine, 'location / { proxy_pass http://127.0.0.1:3000; }');
});
afterAll(() => machine.stop());

it('is to be had from this nginx, by the check that the page gives', async () => {
  expect(await machine.must(command('with-debug'))).toBe(fencesOf(page, 'output')[0]?.code);
});

it('logs the steps of the chosen address, and the words that the page explains', async () => {
  await reloadBy(command('sed -i'));
  await machine.must('truncate -s 0 /var/log/nginx/error.log');
  await machine.must("curl -s -o /dev/null -H 'Host: example.com' http://127.0.0.1/login");
  expect(await errorLog()).not.toContain('[debug]');
  const printed = await machine.must(command('grep -aE'));
  for (const words of [
    'using configuration "/"',
    '4096 of 4096',
    'proxy status 200',
    'upstream, 8',
  ])
    expect(printed).toContain(words);
  expect(printed).toContain('finalize http upstream request: 502\n');
});

it('is written to a shared copy without cookies', async () => {
  await machine.must(
    "curl -s -o /dev/null --interface 127.0.0.2 -H 'Host: example.com' -H 'Cookie: id=q7SECRETq7' http://127.0.0.1/",
  );
  expect(await errorLog()).toContain('q7SECRETq7');
  await machine.must(command('REDACTED'));
  expect(await machine.must('cat /root/debug-redacted.log')).not.toContain('q7SECRETq7');
});

it('is switched off as the page says', async () => {
  const inode = () => machine.must('stat -c %i /etc/nginx/nginx.conf');
  const before = await inode();
  await reloadBy(command('cp /root'));
  // The same file keeps its label; this kernel has no SELinux to see it by.
  expect(await inode()).toBe(before);
  expect((await machine.run('test -e /root/nginx.conf.before')).status).toBe(1);
  await machine.must('truncate -s 0 /var/log/nginx/error.log');
  await machine.must(command('grep -aE'));
  expect(await errorLog()).not.toContain('[debug]');
});
