/** Truths about nginx's start: where its errors go, and where it looks for files. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { serveSite, until } from '../upstreams.ts';
import { emptyErrorLog, errorLog, rowsOf, statusAt } from './truth.ts';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
});
afterAll(() => machine.stop());

it('writes the [emerg] line of a faulty configuration into the compiled-in error log', async () => {
  await machine.write(
    '/root/bad.conf',
    'error_log /root/configured.log;\nevents {}\nproxy_pas x;\n',
  );
  const faulty = 'nginx -c /root/bad.conf';
  const line = '[emerg] 1#1: unknown directive';
  const told = async (file: string) =>
    (await machine.run(`cat ${file}`)).stdout.replaceAll(/\d+#\d+/g, '1#1');

  for (const [file, command] of [
    ['/root/tested.log', `${faulty} -t`],
    ['/root/started.log', faulty],
  ] as const) {
    const { stderr } = await machine.run(`${command} -e ${file}`);
    expect(stderr).toContain('unknown directive');
    expect(await told(file)).toContain(line);
  }
  expect(await told('/root/configured.log')).not.toContain(line);
  expect((await machine.run('nginx -h 2>&1 | grep default')).stdout).toContain('(default: stderr)');
  expect((await machine.run(faulty)).stderr.replaceAll(/\d+#\d+/g, '1#1')).toContain(line);
});

it('writes the [emerg] line of a refused reload into the error log that the running nginx has read', async () => {
  await serveSite(machine, 'location / { return 204; }');
  await emptyErrorLog(machine);
  await machine.must(
    'echo "proxy_pas x;" > /etc/nginx/conf.d/bad.conf && kill -HUP $(cat /run/nginx.pid)',
  );
  await until(machine, "grep -q 'emerg.*unknown directive' /var/log/nginx/error.log");
  await machine.must('rm /etc/nginx/conf.d/bad.conf');
});

it('looks for a relative root below the prefix that nginx -h names', async () => {
  await serveSite(machine, 'root pages;');
  await emptyErrorLog(machine);
  expect(await statusAt(machine, '/none.html')).toBe(404);
  const named = await machine.must('nginx -h 2>&1 | grep prefix');
  const [, prefix] = /default: (\S+)\/\)/.exec(named)!;
  expect(await errorLog(machine)).toContain(`open() "${prefix}/pages/none.html" failed (2:`);
  const debian = rowsOf('prefix-by-package').find(([, who]) => who!.startsWith('Debian'))!;
  expect(debian[2]).toBe(`\`${prefix}\``);
});

it('leaves an empty pid file behind a test while nginx is not running, which a signal then refuses', async () => {
  await machine.must('systemctl stop nginx; rm -f /run/nginx.pid');
  const signal = async () => (await machine.run('nginx -s reload')).stderr;
  expect(await signal()).toContain('open() "/run/nginx.pid" failed (2:');
  await machine.must('nginx -t');
  expect(await machine.must('stat -c %s /run/nginx.pid')).toBe('0\n');
  expect(await signal()).toContain('invalid PID number "" in "/run/nginx.pid"');
});

it('loses the pid file of an nginx that was started by hand to a start that fails', async () => {
  await machine.must('systemctl stop nginx; nginx; test -s /run/nginx.pid');
  expect((await machine.run('systemctl start nginx')).status).not.toBe(0);
  const signal = async () => (await machine.run('nginx -s reload')).stderr;
  expect(await signal()).toContain('open() "/run/nginx.pid" failed (2:');
  await machine.must('nginx -t');
  expect(await signal()).toContain('invalid PID number ""');
  await machine.must("pkill -QUIT -o -f 'nginx: master'; systemctl reset-failed nginx");
});

it('comes after the network and the lookup of names, which says nothing of a DNS server', async () => {
  const after = await machine.must('systemctl show -p After --value nginx');
  expect(after.split(/\s+/)).toEqual(
    expect.arrayContaining(['network-online.target', 'nss-lookup.target']),
  );
});
