/** Texts as people paste them: prompts, colours, several commands, contradictions, and what nobody can know. */
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/outputs/read.ts';
import type { Known, Paste } from '../../../src/outputs/read.ts';

const port3000: Known = {
  facts: { 'upstream-address': 'ipv4-loopback' },
  details: { 'upstream-host': '127.0.0.1', 'upstream-port': '3000' },
};

const refused =
  '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 127.0.0.1, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"';
const heading = 'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess';
const onPort = (port: number, program = 'node') =>
  `LISTEN 0      511        127.0.0.1:${port}      0.0.0.0:*    users:(("${program}",pid=155,fd=21))`;

const said = ({ outputs }: Paste) => outputs.flatMap(({ sentences }) => sentences);

describe('a paste', () => {
  it('is compared with the address of a log line in the same text, before or after it', () => {
    for (const text of [`${refused}\n${onPort(8080)}`, `${onPort(8080)}\n${refused}`])
      expect(readPaste(text)).toMatchObject({
        facts: { symptom: 'connection-refused', listening: 'other-port' },
        details: { 'upstream-port': '3000', 'listening-port': '8080' },
      });
  });

  it('is compared with a proxy_pass line in the same text', () => {
    const text = `${onPort(8080)}\n        proxy_pass http://127.0.0.1:3000;`;
    expect(readPaste(text).facts).toMatchObject({ listening: 'other-port' });
  });

  it('says what is missing where no address is known', () => {
    const paste = readPaste(onPort(8080));
    expect(paste.facts).toEqual({});
    expect(said(paste)).toMatchObject([{ open: true, says: expect.stringContaining('upstream:') }]);
  });

  it('holds several commands with their prompts, in colour and with Windows line ends', () => {
    const text = [
      '\u001b[01;32mroot@web1\u001b[00m:\u001b[01;34m~\u001b[00m# systemctl status app',
      '\u001b[0;1;31m×\u001b[0m app.service - app',
      '     Active: \u001b[0;1;31mfailed\u001b[0m (Result: exit-code) since Sat 2026-11-21 04:19:29 UTC; 9min ago',
      '[root@web1 ~]# sudo ss -ltnp',
      heading,
      onPort(22, 'sshd'),
      'root@web1:~#',
    ].join('\r\n');
    const paste = readPaste(text, port3000);
    expect(paste.facts).toMatchObject({ 'service-state': 'failed', listening: 'nothing' });
    expect(paste.details.service).toBe('app');
    expect(paste.log.unknown).toEqual([]);
  });

  it('keeps the log lines of systemctl status for the log reader', () => {
    const text = [
      '$ systemctl status app',
      '× app.service - app',
      '     Loaded: loaded (/etc/systemd/system/app.service; enabled)',
      '     Active: failed (Result: signal) since Sat 2026-11-21 06:40:31 UTC; 10min ago',
      '   Main PID: 106 (code=killed, signal=SEGV)',
      '',
      'Nov 21 06:40:31 web1 systemd[1]: app.service: Main process exited, code=killed, status=11/SEGV',
    ].join('\n');
    const paste = readPaste(text);
    expect(paste.facts).toMatchObject({ 'service-state': 'stopped', 'upstream-log': 'crash' });
    expect(paste.log.findings).toHaveLength(1);
    expect(paste.log.findings[0]?.at).toBe(7);
  });

  it('shows where it contradicts an earlier answer', () => {
    const { differences } = readPaste(onPort(3000), {
      ...port3000,
      facts: { ...port3000.facts, listening: 'nothing' },
    });
    expect(differences).toEqual([
      { fact: 'listening', before: 'nothing', now: 'same-address', from: 'answer' },
    ]);
  });

  it('takes the later of two outputs that differ, and says so', () => {
    const status = (state: string) => `● app.service - app\n     Active: ${state}`;
    const text = `${status('inactive (dead)')}\n${status('active (running) since Fri 2026-11-20 09:12:44 UTC; 19h ago')}`;
    const { differences, facts } = readPaste(
      `$ systemctl status app\n${status('inactive (dead)')}\n$ systemctl status app\n${text.split('\n').slice(2).join('\n')}`,
    );
    expect(facts['service-state']).toBe('running');
    expect(differences).toMatchObject([{ fact: 'service-state', from: 'paste' }]);
  });

  it('reads a command that was typed over several lines, and no line of it as a log', () => {
    const typed =
      "root@web:~# curl -s -o /dev/null \\\n> -w '%{http_code}\\n' \\\n  http://127.0.0.1:3000/upstream\n000\n$ tail error.log |\n  grep upstream";
    const { log, outputs } = readPaste(typed);
    expect(outputs).toMatchObject([{ command: 'curl', at: 4 }]);
    expect(log.unknown).toEqual([]);
  });

  it.each([
    ['uwsgi socket 0 bound to TCP address 127.0.0.1:8000 fd 3', '8000'],
    ['* Listening on http://127.0.0.1:4000', '4000'],
    ['INFO:     Uvicorn running on http://0.0.0.0:5000 (Press CTRL+C to quit)', '5000'],
    ['I, [2015-01-01T00:00:00 #1]  INFO -- : listening on addr=127.0.0.1:6000 fd=10', '6000'],
  ])('takes a server’s own word for where it listens: %s', (text, port) => {
    const { facts, details } = readPaste(text, port3000);
    expect(facts).toMatchObject({ listening: 'other-port' });
    expect(details).toMatchObject({ 'listening-port': port });
  });

  const grep =
    "grep -v 'no live upstreams' /var/log/nginx/error.log | grep 'upstream: ' | tail -n 5";
  const burst =
    '2026/11/21 04:55:20 [error] 147#147: *7 no live upstreams while connecting to upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://app/", host: "example.com"';

  it('takes an empty search for earlier errors for their absence', () => {
    const next = "$ grep 'no live upstreams' /var/log/nginx/error.log | tail -n 1";
    const { facts, log } = readPaste(`$ ${grep}\n${next}\n${burst}`);
    expect(facts).toMatchObject({ symptom: 'no-live-upstreams', 'earlier-errors': 'no' });
    expect(log.unknown).toEqual([]);
  });

  it('does not take a search that failed, or that nobody pasted, for an empty one', () => {
    const failed = 'grep: /var/log/nginx/error.log: No such file or directory';
    for (const text of [`$ ${grep}\n${failed}\n$ date\n${burst}`, burst])
      expect(readPaste(text).facts).not.toHaveProperty('earlier-errors');
  });

  it('does not take “host not found” for the command of that name', () => {
    const { log } = readPaste(
      'host not found in upstream "app:3000" in /etc/nginx/conf.d/a.conf:12\n● nginx.service - nginx\n     Active: failed (Result: exit-code) since Mon',
    );
    expect(log.findings).toMatchObject([{ message: 'host-not-found-in-upstream' }]);
  });

  it('does not know what it does not know', () => {
    const paste = readPaste('total 12\nfoo bar baz\nHello');
    expect(paste).toMatchObject({ facts: {}, details: {}, outputs: [] });
    expect(paste.log.unknown).toHaveLength(3);
  });
});

describe('what does not settle a question', () => {
  const open: [string, string, Known][] = [
    ['a list that grep has cut', onPort(22, 'sshd'), port3000],
    ['two applications on other ports', `${heading}\n${onPort(8080)}\n${onPort(8081)}`, port3000],
    ['a program nobody knows', `${heading}\n${onPort(8080, 'shopd')}`, port3000],
    ['a list without programs', `${heading}\nLISTEN 0 511 127.0.0.1:8080 0.0.0.0:*`, port3000],
    [
      'the list of nginx’s own host, where nginx asks another',
      `${heading}\n${onPort(80, 'nginx')}`,
      { facts: {}, details: { 'upstream-host': '10.0.0.9', 'upstream-port': '3000' } },
    ],
    [
      'a service that started a second ago',
      '     Active: active (running) since Sat 2026-11-21 06:40:25 UTC; 3s ago',
      port3000,
    ],
    [
      'a database that runs',
      '● postgresql.service - PostgreSQL\n     Active: active (running) since Sat; 3h ago',
      port3000,
    ],
    ['a unit that does not exist', 'Unit app.service could not be found.', port3000],
    [
      'two containers in two states',
      'NAME  IMAGE  COMMAND  SERVICE  STATUS\nsite-a-1  a  "x"  a  Up 3 hours\nsite-b-1  b  "x"  b  Exited (1) 3 hours ago',
      port3000,
    ],
  ];
  it.each(open)('%s', (_, text, known) => {
    const { facts } = readPaste(text, known);
    expect(facts).not.toHaveProperty('listening');
    expect(facts).not.toHaveProperty('service-state');
  });

  it('rights that depend on a group whose members nobody has named', () => {
    const socket = 'srw-rw---- 1 app app 0 Nov 21 06:40 /run/app/app.sock';
    expect(readPaste(socket).facts).toEqual({});
    const member = 'uid=33(www-data) gid=33(www-data) groups=33(www-data),1000(app)';
    const user: Known = { facts: {}, details: { 'nginx-user': 'www-data' } };
    expect(readPaste(`${socket}\n${member}`, user).facts).toEqual({});
    const stranger = 'uid=33(www-data) gid=33(www-data) groups=33(www-data)';
    expect(readPaste(`${socket}\n${stranger}`, user).facts).toEqual({ 'blocked-at': 'socket' });
  });
});
