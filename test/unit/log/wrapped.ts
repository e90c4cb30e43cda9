/** Lines in the wrappings of terminals, editors, collectors of logs and forms, and what stands around them. */
import type { Pasted } from './pasted.ts';

const fields = 'client: 10.0.0.1, server: a.example, request: "GET /cart HTTP/1.1"';
const refused = `2026/11/20 23:37:16 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to upstream, ${fields}, upstream: "http://127.0.0.1:8080/cart", host: "a.example"`;
const found = {
  messages: ['connect-refused'],
  facts: { 'upstream-address': 'ipv4-loopback' },
  details: {
    'server-name': 'a.example',
    'request-path': '/cart',
    'upstream-host': '127.0.0.1',
    'upstream-port': '8080',
  },
  unknown: 0,
} as const;

export const wrapped: readonly Pasted[] = [
  {
    it: 'joins a quoted line that breaks before its reason and before its action',
    text: refused
      .replace(' (111', ' \n> (111')
      .replace(' while', '\n> while')
      .replace('to upstream,', '\n> to upstream,')
      .replace(/^/, '> '),
    ...found,
  },
  {
    it: 'reads journald’s JSON',
    text: JSON.stringify({ _SYSTEMD_UNIT: 'nginx.service', MESSAGE: refused, _PID: '31' }),
    ...found,
  },
  {
    it: 'reads a line in the JSON of Loki, CloudWatch, Google’s and Fluentd’s collectors',
    text: [
      JSON.stringify({ stream: { app: 'nginx' }, values: [['1705314646000000000', refused]] }),
      JSON.stringify({ events: [{ timestamp: 1705314646000, message: refused }] }),
      JSON.stringify({ textPayload: refused, insertId: 'x', severity: 'ERROR' }),
      `2026-11-20 23:37:16.000000000 +0000 kube.ingress: ${JSON.stringify({ log: `${refused}\n`, stream: 'stderr' })}`,
    ].join('\n'),
    ...found,
    messages: ['connect-refused × 4'],
  },
  {
    it: 'passes over the brackets and other fields of JSON that was printed over several lines',
    text: `{\n  "log": {\n    "file": {\n      "path": "/var/log/nginx/error.log"\n    }\n  },\n  "offset": 12,\n  "message": ${JSON.stringify(refused)},\n}\n[\n],`,
    ...found,
  },
  {
    it: 'joins the parts of a message that a logger keeps apart in JSON',
    text: '{"level":"error","ts":1704067200.123,"logger":"http.log.error","msg":"dial tcp 127.0.0.1:3000: connect: connection refused","status":502}\n{"level":"error","msg":"http: proxy error:","error":"dial tcp 127.0.0.1:3000: connect: connection refused"}',
    messages: ['caddy-502', 'go-proxy-error'],
    unknown: 0,
  },
  {
    it: 'takes addresses out of Markdown’s links',
    text: refused
      .replace('a.example,', '[a.example](http://a.example),')
      .replace(
        'http://127.0.0.1:8080/cart',
        '[http://127.0.0.1:8080/cart](http://127.0.0.1:8080/cart)',
      ),
    ...found,
  },
  {
    it: 'takes addresses out of angle brackets, and leaves a redaction as it is',
    text: refused
      .replace('http://127.0.0.1:8080/cart', '<http://127.0.0.1:8080/cart>')
      .replace('10.0.0.1', '<address>'),
    ...found,
  },
  {
    it: 'reads lines that an editor cut at its edge',
    text: '2020/09/08 17:58:56 [error] 3087#3087: *2 connect() failed (111: Connection ref$\n2020/09/08 17:58:59 [error] 3089#3089: *3 no live upstreams while connecting to$',
    messages: ['connect-refused', 'no-live-upstreams'],
    unknown: 0,
  },
  {
    it: 'joins an address that was broken after its quote',
    text: refused.replace('upstream: "', 'upstream: "\n'),
    ...found,
  },
  {
    it: 'joins fields that stand on lines of their own',
    text: refused.replaceAll(', ', ',\n'),
    ...found,
  },
  {
    it: 'passes over names of files, code fences, prompts and empty comments',
    text: `\`\`\`nginx\n==> /var/log/nginx/error.log <==\n${refused}\n\`\`\`\n#\n$\n> \nroot@web:~#\nroot@web:~# \n/ # \n-- Reboot --\n-- No entries --\nlines 1-12/12 (END)\nPS C:\\nginx> type logs\\error.log\nC:\\nginx>nginx -t`,
    ...found,
  },
  {
    it: 'passes over a command that was typed over several lines',
    text: `root@web:~# docker run -d \\\n  --name upstream \\\n  nginx\n[root@web ~]# tail -n 2 error.log |\n  grep upstream\n${refused}\n$ awk '{ print $1\n}' access.log\n`,
    ...found,
  },
  {
    it: 'does not pass over a log line that follows a command whose quote is open',
    text: `root@web:~# echo don't\n${refused}\n2026-11-20 [812] [CRITICAL] WORKER TIMEOUT (pid:816)\nwhat is this`,
    messages: ['connect-refused', 'gunicorn-worker-timeout'],
    unknown: 1,
  },
  {
    it: 'passes over the frames of stack traces, and not over the errors above and below them',
    text: `[2026-11-20 23:37:16 +0000] [812] [ERROR] Error handling request /cart
Traceback (most recent call last):
  File "/srv/a.py", line 12, in load
    await db.connect()
ConnectionRefusedError: [Errno 111] Connect call failed ('172.18.0.2', 5432)
java.lang.NullPointerException: null
	at com.example.Foo.bar(Foo.java:12) ~[classes!/:na]
	at java.base/java.lang.Thread.run(Thread.java:829)
	... 23 common frames omitted
goroutine 1 [running]:
	/app/main.go:12 +0x1b
    at Server.listen [as _listen2] (net.js:1318:16)
    at file:///srv/app.mjs:3:7
#0 /srv/index.php(12): require()
#1 {main}
/srv/app.rb:145:in \`initialize'`,
    messages: ['gunicorn-request-error'],
    unknown: 2,
  },
  {
    it: 'does not take a program’s call of connect() for a line of nginx',
    text: '    await client.connect()\nfailed (111: Connection refused)',
    messages: [],
    unknown: 2,
  },
  {
    it: 'reads a debug log and nginx’s one-word notices for what they are',
    text: '2026/11/20 23:37:16 [debug] 7#7: *1 http cl:9 max:1048576\n2026/11/20 23:37:16 [debug] 7#7: *1 http upstream request: "/?"\n2026/11/20 23:37:16 [notice] 7#7: exiting\n2026/11/20 23:37:16 [notice] 7#7: exit\n2026/11/20 23:37:16 [notice] 1#1: signal 15 (SIGTERM) received, exiting',
    messages: ['debug-log × 2', 'process-notice × 2', 'process-notice'],
    facts: {},
    unknown: 0,
  },
  {
    it: 'reads a Lua script’s stack trace, whose last line has the fields',
    text: '2018/01/17 00:11:42 [error] 3954#0: *7 lua entry thread aborted: runtime error: /srv/lua/a.lua:15: attempt to perform arithmetic on field \'user\' (a nil value)\nstack traceback:\ncoroutine 0:\n\t/srv/lua/a.lua:15: in function </srv/lua/a.lua:1>, client: 127.0.0.1, server: _, request: "GET /lua HTTP/1.1", host: "localhost:8080"',
    messages: ['lua-script-failed'],
    unknown: 0,
  },
];

export const together: readonly Pasted[] = [
  {
    it: 'takes Node’s uncaught error for the consequence of a port in use',
    text: "events.js:292\n      throw er; // Unhandled 'error' event\n      ^\n\nError: listen EADDRINUSE: address already in use :::3000",
    messages: ['node-uncaught', 'node-address-in-use'],
    facts: { 'service-state': 'failed' },
    lacks: ['upstream-log'],
  },
  {
    it: 'takes the trace of an error that nothing caught for the end of the Node process',
    text: "file:///srv/app/app.mjs:3\ncreateServer((q, r) => setTimeout(() => { throw new Error('db is undefined'); }))\n                                          ^\n\nError: db is undefined\n    at Timeout._onTimeout (file:///srv/app/app.mjs:3:49)\n    at listOnTimeout (node:internal/timers:581:17)\n    at process.processTimers (node:internal/timers:519:7)\n\nNode.js v20.20.2\nNov 28 15:03:28 web systemd[1]: app.service: Main process exited, code=exited, status=1/FAILURE",
    messages: ['node-ended', 'systemd-exit-code'],
    facts: { symptom: 'closed-early', 'upstream-log': 'crash' },
  },
  {
    it: 'takes a panic that Go recovered for an error of that one request',
    text: '2026/11/20 23:37:16 [error] 812#812: *1 upstream prematurely closed connection while reading response header from upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8080/", host: "example.com"\n2026/11/20 23:37:16 http: panic serving 127.0.0.1:53042: runtime error: index out of range [3] with length 3',
    messages: ['prematurely-closed', 'go-handler-panic'],
    facts: { symptom: 'closed-early', 'upstream-log': 'handler-error' },
  },
  {
    it: 'takes gunicorn’s abort after its timeout for that timeout',
    text: '[2026-11-20 23:37:16 +0000] [1637] [CRITICAL] WORKER TIMEOUT (pid:7214)\n[2026-11-20 23:37:17 +0000] [1637] [WARNING] Worker with pid 7214 was terminated due to signal 6',
    messages: ['gunicorn-worker-timeout', 'gunicorn-aborted'],
    facts: { symptom: 'closed-early', 'upstream-log': 'timeout-kill' },
  },
  {
    it: 'takes a failed OpenResty for nginx, and a failed database for no application',
    text: "Nov 28 15:03:28 web systemd[1]: openresty.service: Failed with result 'exit-code'.\nNov 28 15:03:28 web systemd[1]: mariadb.service: Failed with result 'exit-code'.",
    messages: ['systemd-exit-code', 'systemd-exit-code'],
    facts: { symptom: 'startup-failed' },
  },
  {
    it: 'draws no conclusion from a failed database alone',
    text: "Nov 28 15:03:28 web systemd[1]: mysql.service: Failed with result 'exit-code'.\nNov 28 15:03:28 web kernel: Out of memory: Killed process 12345 (mysqld) total-vm:1kB, anon-rss:1kB",
    messages: ['systemd-exit-code', 'kernel-killed-helper'],
    facts: {},
    lacks: ['service-state'],
  },
  {
    it: 'takes the bar of PM2, or one after a site’s name, for no container’s',
    text: 'PM2      | App [api:0] exited with code [1] via signal [SIGINT]\nshop.example | 192.0.2.5 - - [31/May/2021:16:25:54 +0000] "GET / HTTP/1.1" 502 158 "-" "curl"',
    messages: ['pm2-app-exited', 'access-log-502'],
    lacks: ['container-hint'],
  },
  {
    it: 'takes common words for nginx’s only in a line that nginx could have written',
    text: '[2026-11-20 23:37:16 +0000] [812] [ERROR] Error while executing task #3, aborting\n2026/11/20 23:37:16 [alert] 7#7: aborting',
    messages: ['internal-error'],
    unknown: 1,
  },
  {
    it: 'lets what scanners leave in other logs lead nowhere beside what an application says',
    text: 'Oct 30 10:09:23 web kernel: [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.2 DST=198.51.100.3 PROTO=TCP SPT=50616 DPT=23\nWARNING:  Invalid HTTP request received.\nWARNING:  Invalid HTTP request received.\n[2026-11-20 23:37:16 +0000] [811] [CRITICAL] WORKER TIMEOUT (pid:812)',
    messages: ['firewall-blocked', 'uvicorn-invalid-request × 2', 'gunicorn-worker-timeout'],
    facts: { symptom: 'closed-early', 'upstream-log': 'timeout-kill' },
  },
];
