/** Services and folders: what a fix may touch on a host, and what it leaves. */
import { describe, expect, it } from 'vitest';
import { bindAddress } from '../../../src/snippets/bind-address.ts';
import { freeNginxPort } from '../../../src/snippets/free-nginx-port.ts';
import { repairStart } from '../../../src/snippets/repair-start.ts';
import { runbook } from '../../../src/snippets/runbook.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Snippet } from '../../../src/snippets/snippet.ts';
import { startService } from '../../../src/snippets/start-service.ts';
import { tempFolder } from '../../../src/snippets/temp-folder.ts';
import { uwsgiRequestBuffer } from '../../../src/snippets/uwsgi-request-buffer.ts';
import { hostWith } from './host.ts';
import type { Known } from './host.ts';

const changeOf = (snippet: Snippet, { facts = {}, details = {}, platform = 'debian' }: Known) =>
  snippet.change(settingFor(snippet, { facts, details, platform }));

const printedBy = (snippet: Snippet, known: Known) => {
  const setting = settingFor(snippet, { facts: {}, details: {}, platform: 'debian', ...known });
  return runbook(snippet.change(setting), setting)
    .flatMap(({ commands }) => commands.map(({ run }) => run.source))
    .join('\n');
};

describe('a service', () => {
  it('is the same with .service', () => {
    const [bare, suffixed] = ['app', 'app.service'].map((service) =>
      printedBy(startService, { facts: { 'upstream-kind': 'service' }, details: { service } }),
    );
    expect(suffixed).toBe(bare);
    expect(bare).toContain('/etc/systemd/system/app.service.d/fix502-start.conf');
  });

  it('loses a stale socket before it starts, and no other file', () => {
    const facts = { 'upstream-kind': 'service', 'upstream-address': 'unix-socket' } as const;
    const [file] = changeOf(startService, {
      facts,
      details: { 'socket-path': '/etc/app.sock' },
    }).files!;
    const [, command] = /ExecStartPre=\+\/bin\/sh -c '(.*)'/.exec(file!.text.source)!;
    const host = hostWith({ '/etc/app.sock': 'a file' });
    expect(host.run(command!).status).toBe(0);
    expect(host.has('/etc/app.sock')).toBe(true);
    host.run(
      `rm /etc/app.sock; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("etc/app.sock")'`,
    );
    expect(host.has('/etc/app.sock')).toBe(true);
    host.run(command!);
    expect(host.has('/etc/app.sock')).toBe(false);
  });

  it.each(['nginx', 'nginx.service', 'ssh', 'sshd', 'ssh.socket', 'docker', 'session-3.scope'])(
    '%s is stopped by no fix',
    (holder) => {
      const known = { details: { 'port-holder': holder } };
      expect(() => printedBy(repairStart, known)).toThrow('This never stops');
      expect(() => printedBy(freeNginxPort, known)).toThrow('This never stops');
      const host = hostWith({});
      host.run('sh /root/fix502/tool begin try');
      const { status, printed } = host.run(`sh /root/fix502/try/run unit ${holder} stop disable`);
      expect(status).toBe(1);
      expect(printed).toContain('is not stopped by a runbook');
    },
  );

  it('that only begins like nginx may be stopped', () => {
    const known = { details: { 'port-holder': 'nginx-exporter' } };
    expect(printedBy(repairStart, known)).toContain('unit nginx-exporter stop disable');
  });
});

describe('the folder for temporary files', () => {
  it.each([
    '/etc',
    '/etc/nginx',
    '/usr/lib/x',
    '/var',
    '/var/lib',
    '/home/alice',
    '/run',
    '/srv',
    '/var/lib/nginx/../mysql',
  ])('is not %s', (folder) => {
    const known = { details: { 'temp-folder': folder } };
    expect(() => printedBy(tempFolder, known)).toThrow('belongs to the system');
  });

  it.each(['/var/lib/nginx/body', '/var/cache/nginx/client_temp', '/usr/local/nginx/proxy_temp'])(
    'may be %s',
    (folder) => {
      const known = { details: { 'temp-folder': folder } };
      expect(printedBy(tempFolder, known)).toContain(`chown -R www-data ${folder}`);
    },
  );

  it('right below / has no folder above it to open', () => {
    const known = { details: { 'temp-folder': '/nginxtmp' } };
    expect(printedBy(tempFolder, known)).not.toMatch(/chmod a\+x/);
  });

  it('gets back the owner of each file in it', () => {
    const host = hostWith({ '/etc/temp/a/1': 'x' });
    host.run(
      'chown 1234:4321 /etc/temp/a/1; chmod 640 /etc/temp/a/1; ln -s /dev/null /etc/temp/a/link',
    );
    host.run('sh /root/fix502/tool begin temp');
    const before = host.run('find /etc/temp -printf "%p %u %g %m\\n" | sort').printed;
    host.run(
      'sh /root/fix502/temp/run rights -R /etc/temp && chown -R www-data /etc/temp && chmod -R u+rwX /etc/temp',
    );
    expect(host.run('find /etc/temp -printf "%p %u %g %m\\n" | sort').printed).not.toBe(before);
    expect(host.run('sh /root/fix502/temp/run undo').status).toBe(0);
    expect(host.run('find /etc/temp -printf "%p %u %g %m\\n" | sort').printed).toBe(before);
  });
});

describe('uWSGI’s file', () => {
  const file = '/etc/uwsgi/app.ini';
  it.each([
    ['', 'buffer-size = 65535\n'],
    ['buffer-size = 4096\n', 'buffer-size = 65535\n'],
    ['buffer-size=65536\n', 'buffer-size=65536\n'],
  ])('with “%s” has “%s”', (line, after) => {
    const host = hostWith({ [file]: `[uwsgi]\nmaster = true\n${line}[other]\nbuffer-size = 1\n` });
    const known = { details: { 'uwsgi-file': file } };
    expect(host.apply(uwsgiRequestBuffer, known)).toBe('');
    expect(host.read(file)).toContain(after);
    expect(host.read(file)).toContain('[other]\nbuffer-size = 1\n');
    expect(host.undo(uwsgiRequestBuffer, known)).toBe('');
    expect(host.read(file)).toBe(`[uwsgi]\nmaster = true\n${line}[other]\nbuffer-size = 1\n`);
  });

  it('is bound at its own port, and at no other that begins like it', () => {
    const text = '[uwsgi]\nsocket = 127.0.0.1:3000\nstats-socket = 127.0.0.1:30001\n';
    const host = hostWith({ [file]: text });
    const known = { facts: { 'app-server': 'uwsgi' }, details: { 'uwsgi-file': file } } as const;
    expect(host.apply(bindAddress, known)).toBe('');
    expect(host.read(file)).toBe(text.replace('127.0.0.1:3000\n', '10.0.0.9:3000\n'));
    expect(host.apply(bindAddress, known)).toBe('');
  });
});

it('says on which host it runs', () => {
  expect(changeOf(bindAddress, {}).on).toBe('application');
  expect(printedBy(bindAddress, {})).toContain('fix502-forward-3000.socket');
});
