/** What curl 7.88 said of real servers, with and without the command: nginx’s own answer, or the application’s. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import type { Known } from '../../../src/outputs/read.ts';

const speaks = (protocol: Facts['upstream-protocol']): Known => ({
  facts: { ...(protocol && { 'upstream-protocol': protocol }) },
  details: { 'upstream-host': '127.0.0.1', 'upstream-port': '3000' },
});
const http = speaks('http');
const trying = '*   Trying 127.0.0.1:3000...';
const asked = `${trying}\n* Connected to 127.0.0.1 (127.0.0.1) port 3000 (#0)\n> GET / HTTP/1.1\n> Host: example.com\n> `;
const refused = `${trying}\n* connect to 127.0.0.1 port 3000 failed: Connection refused\n* Failed to connect to 127.0.0.1 port 3000 after 0 ms: Couldn't connect to server\n* Closing connection 0`;
const socket = '*   Trying /run/app/app.sock:0...';
const immediately = (at: string, reason: string) =>
  `*   Trying ${at}:0...\n* Immediate connect fail for ${at}: ${reason}`;

type Case = [it: string, text: string, answer: Facts['direct-answer'] | undefined, known?: Known];

const direct: Case[] = [
  ['a refused connection', refused, 'refused', http],
  ['a refused connection, with nothing else known', refused, 'refused'],
  [
    'both addresses of localhost refused',
    '*   Trying 127.0.0.1:3000...\n* connect to 127.0.0.1 port 3000 failed: Connection refused\n*   Trying [::1]:3000...\n* connect to ::1 port 3000 failed: Connection refused',
    'refused',
    http,
  ],
  [
    'one address of localhost refused, the other connected',
    `*   Trying [::1]:3000...\n* connect to ::1 port 3000 failed: Connection refused\n${asked}\n< HTTP/1.1 200 OK`,
    'ok',
    http,
  ],
  [
    'no IPv6 on the host, and a refusal by IPv4',
    `*   Trying [2001:db8::1]:3000...\n* Immediate connect fail for 2001:db8::1: Network is unreachable\n${refused}`,
    'refused',
    http,
  ],
  [
    'the words of curl 8',
    refused.replace('3000 failed', '3000 from 127.0.0.1 port 53112 failed'),
    'refused',
    http,
  ],
  [
    'a socket that is not there',
    immediately('/run/app/app.sock', 'No such file or directory'),
    'no-socket',
  ],
  [
    'a socket that nobody listens on',
    immediately('/run/app/app.sock', 'Connection refused'),
    'refused',
  ],
  [
    'a socket that the reader may not open',
    immediately('/run/app/app.sock', 'Permission denied'),
    undefined,
  ],
  [
    'another socket than nginx’s',
    immediately('/run/app/old.sock', 'No such file or directory'),
    undefined,
    { facts: {}, details: { 'socket-path': '/run/app/app.sock' } },
  ],
  ['a network without a way', immediately('10.2.0.9', 'Network is unreachable'), 'unreachable'],
  [
    'a host that does not answer',
    '*   Trying 10.0.0.9:3000...\n* connect to 10.0.0.9 port 3000 failed: No route to host',
    'unreachable',
  ],
  ['a name that nobody knows', '* Could not resolve host: app\n* Closing connection 0', 'no-name'],
  ['an empty reply, where HTTP is meant', `${asked}\n* Empty reply from server`, 'closes', http],
  [
    'an empty reply of uWSGI, as it should be',
    `${asked}\n* Empty reply from server`,
    'ok',
    speaks('uwsgi'),
  ],
  [
    'a reset of PHP-FPM, as it should be',
    `${asked}\n* Recv failure: Connection reset by peer`,
    'ok',
    speaks('fastcgi'),
  ],
  [
    'a reset, where HTTP is meant',
    `${asked}\n* Recv failure: Connection reset by peer`,
    'closes',
    http,
  ],
  ['a reset of nobody knows what', `${asked}\n* Recv failure: Connection reset by peer`, undefined],
  [
    'HTTP/2 of a gRPC server, as it should be',
    `${asked}\n* Received HTTP/0.9 when not allowed`,
    'ok',
    speaks('grpc'),
  ],
  [
    'HTTP/2, where HTTP/1 is meant',
    `${asked}\n* Received HTTP/0.9 when not allowed`,
    'not-http',
    http,
  ],
  [
    'no answer for 70 seconds',
    `${asked}\n* Operation timed out after 70001 milliseconds with 0 bytes received`,
    'hangs',
    http,
  ],
  [
    'no answer for 5 seconds, which proves little',
    `${asked}\n* Operation timed out after 5001 milliseconds with 0 bytes received`,
    undefined,
    http,
  ],
  [
    'a connection that hangs',
    `${trying}\n* Connection timed out after 70000 milliseconds`,
    'hangs',
    http,
  ],
  [
    'plain HTTP behind https://',
    `${trying}\n* OpenSSL/3.0.22: error:0A00010B:SSL routines::wrong version number`,
    'tls',
    http,
  ],
  [
    'TLS tried where nginx does not use it',
    `${trying}\n* OpenSSL/3.0.22: error:0A00010B:SSL routines::wrong version number`,
    undefined,
    { ...http, facts: { ...http.facts, 'pass-target': 'address' } },
  ],
  ['an answer', `${asked}\n< HTTP/1.1 200 OK\n< Content-Length: 1`, 'ok', http],
  ['a 404, which is an answer, too', `${asked}\n< HTTP/1.1 404 Not Found`, 'ok', http],
  [
    'an error page of the application’s',
    `${asked}\n< HTTP/1.1 503 Service Unavailable`,
    'status-5xx',
    http,
  ],
  [
    'an answer over a socket',
    `${socket}\n* Connected to example.com (/run/app/app.sock) port 80 (#0)\n< HTTP/1.1 200 OK`,
    'ok',
  ],
  [
    'an answer of another nginx behind this one',
    `${asked}\n< HTTP/1.1 200 OK\n< Server: nginx/1.26.3`,
    'ok',
    http,
  ],
  [
    'the loopback address, where nginx asks another host',
    refused,
    undefined,
    { facts: {}, details: { 'upstream-host': '10.0.0.9', 'upstream-port': '3000' } },
  ],
  [
    'an answer where a log line has told the symptom',
    refused,
    undefined,
    { ...http, facts: { symptom: 'closed-early' } },
  ],
  [
    'a real request to PHP-FPM',
    '$ SCRIPT_NAME=/index.php REQUEST_METHOD=GET cgi-fcgi -bind -connect /run/php/php8.2-fpm.sock | head -5\nContent-type: text/html; charset=UTF-8\n\nhello',
    'ok',
  ],
  [
    'wget of the Alpine image',
    '$ docker compose exec nginx wget -S -O /dev/null http://app:3000/\nConnecting to app:3000 (172.18.0.3:3000)\n  HTTP/1.1 200 OK',
    'ok',
  ],
  [
    'wget that is refused',
    "$ wget -S -O /dev/null http://app:3000/\nConnecting to app:3000 (172.18.0.3:3000)\nwget: can't connect to remote host (172.18.0.3): Connection refused",
    'refused',
  ],
];

const own =
  "$ curl -sk -m 90 -o /dev/null -D - -w '%{time_total} s\\n' -H 'Host: example.com' http://127.0.0.1/";
const head = (status: string, server = 'nginx') =>
  `HTTP/1.1 ${status}\nServer: ${server}\nContent-Type: text/html\n`;
type Own = [it: string, text: string, answer: Facts['nginx-answers'] | undefined, known?: Known];

const nginx: Own[] = [
  ['a 502', `${own}\n${head('502 Bad Gateway')}\n0.001126 s`, 'status-502', http],
  ['a 504 after a minute', `${own}\n${head('504 Gateway Time-out')}\n60.001126 s`, 'status-504'],
  [
    'a 504 at once, which is another’s',
    `${own}\n${head('504 Gateway Time-out')}\n0.001126 s`,
    undefined,
  ],
  ['a 413', `${own}\n${head('413 Request Entity Too Large')}`, 'other-status'],
  ['the page', `${own}\n${head('200 OK')}\n0.001126 s`, 'works'],
  [
    'a page cut short',
    `${own}\n${head('200 OK')}\ncurl: (18) transfer closed with 90 bytes remaining to read`,
    'status-500',
  ],
  ['a redirect, which is no answer yet', `${own}\n${head('301 Moved Permanently')}`, undefined],
  ['another server in nginx’s place', `${own}\n${head('502 Bad Gateway', 'Apache')}`, undefined],
  [
    'nobody on nginx’s port',
    '$ curl -v http://127.0.0.1/\n*   Trying 127.0.0.1:80...\n* connect to 127.0.0.1 port 80 failed: Connection refused',
    'no-connection',
    http,
  ],
  [
    'nobody on nginx’s port, told after the count of a transfer',
    '  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:80...\n* connect to 127.0.0.1 port 80 failed: Connection refused',
    'no-connection',
  ],
  [
    'the loopback address of another container',
    '$ docker compose exec app curl -sI http://127.0.0.1/\nHTTP/1.1 200 OK\nServer: nginx',
    undefined,
  ],
  [
    'a status alone',
    "$ curl -sk -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1/\n502",
    'status-502',
  ],
  [
    'the loopback address by --resolve',
    `$ curl -skI --resolve example.com:443:127.0.0.1 https://example.com/\n${head('502 Bad Gateway')}`,
    'status-502',
  ],
  ['the site from outside', `$ curl -skI https://example.com/\n${head('200 OK')}`, undefined],
];

describe('the application asked without nginx', () => {
  it.each(direct)('%s', (_, text, answer, known) => {
    const { facts, outputs } = readPaste(text, known);
    expect(facts['direct-answer'], JSON.stringify(outputs)).toBe(answer);
    expect(facts).not.toHaveProperty('nginx-answers');
    expect(
      outputs.flatMap(({ sentences }) => sentences),
      'nothing is said',
    ).not.toEqual([]);
  });
});

describe('nginx asked on its own host', () => {
  it.each(nginx)('%s', (_, text, answer, known) => {
    const { facts, outputs } = readPaste(text, known);
    expect(facts['nginx-answers'], JSON.stringify(outputs)).toBe(answer);
    expect(facts).not.toHaveProperty('direct-answer');
    expect(facts).not.toHaveProperty('upstream-speaks');
  });

  it('counted answers through a proxy in front are not nginx’s own', () => {
    const loop = (url: string) =>
      readPaste(
        `$ for i in $(seq 20); do curl -s -o /dev/null -w '%{http_code}\\n' ${url}; done | sort | uniq -c\n     20 502`,
      ).facts;
    expect(loop('http://127.0.0.1/')).toEqual({ 'nginx-answers': 'status-502' });
    expect(loop('https://example.com/')).toEqual({ 'front-failures': 'all' });
  });
});
