import type { Case } from '../case.ts';

/** The application ends the connection before it has answered. */
export const closedEarly: readonly Case[] = [
  {
    from: 'https://github.com/ministryofjustice/intranet/pull/113',
    cause: 'worker-killed-timeout',
    told: { 'failing-requests': 'same-duration' },
  },
  {
    from: 'https://github.com/gitlabhq/gitlabhq/issues/9870',
    cause: 'worker-killed-timeout',
    settles: true,
    text: `E, [2015-12-01T10:25:17.009853 #13444] ERROR -- : worker=1 PID:13481 timeout (61s > 60s), killing
E, [2015-12-01T10:25:17.303090 #13444] ERROR -- : reaped #<Process::Status: pid 13481 SIGKILL (signal 9)> worker=1`,
    told: { 'service-state': 'running', 'upstream-log': 'timeout-kill' },
  },
  {
    from: 'https://github.com/leyabierta/leyabierta/pull/101',
    cause: 'out-of-memory',
    settles: true,
    text: `kernel: bun invoked oom-killer
kernel: Memory cgroup out of memory: Killed process (bun)
  total-vm: 78 GB
  anon-rss: 4.18 GB`,
    told: {
      'upstream-log': 'out-of-memory',
      'failing-requests': 'growing-memory',
    },
  },
  {
    from: 'https://github.com/ddev/ddev/issues/2559',
    cause: 'out-of-memory',
    settles: true,
    text: `[16-Oct-2020 17:03:39] WARNING: [pool www] child 1152 exited on signal 9 (SIGKILL) after 2154.228060 seconds from start
[16-Oct-2020 17:03:39] NOTICE: [pool www] child 1518 started
2020/10/16 17:03:39 [error] 1025#1025: *137 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 172.18.0.6, server: _, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/run/php-fpm.sock:", host: "my-project.ddev.site"`,
    told: { symptom: 'closed-early', 'upstream-log': 'out-of-memory' },
  },
  {
    from: 'https://github.com/phalcon/cphalcon/issues/12160',
    cause: 'worker-crash',
    settles: true,
    text: `> [error] 23927#0: *1380793 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 192.168.10.239, server: http://xxx.xxxxx.com, request: "GET /admin/selectroom/configlist HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "http://xxx.xxxxx.com"
[23-Aug-2016 16:57:10] WARNING: [pool www] child 1933 exited on signal 11 (SIGSEGV) after 221.151060 seconds from start
[23-Aug-2016 16:57:10] NOTICE: [pool www] child 8687 started`,
    told: { symptom: 'closed-early', 'upstream-log': 'crash' },
  },
  {
    from: 'https://github.com/zendtech/ZendOptimizerPlus/issues/69',
    cause: 'worker-crash',
    settles: true,
    text: `recv() failed (104: Connection reset by peer) while reading response header from upstream, client:

PHP-FPM error log shows segfaults:
[19-Mar-2013 04:11:01] WARNING: [pool www] child 18357 exited on signal 11 (SIGSEGV) after 0.175630 seconds from start`,
    told: { symptom: 'closed-early', 'upstream-log': 'crash' },
  },
  {
    from: 'https://github.com/phalcon/cphalcon/issues/2809',
    cause: 'worker-crash',
    settles: true,
    text: `2014/09/12 11:57:19 [error] 26060#0: *82 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: <ipaddrress>, server: <domain>, request: "POST <request> HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "<domain>", referrer: "<domain>"

Php-fpm error log:
[12-Sep-2014 11:57:19] WARNING: [pool www] child 26045 exited on signal 11 (SIGSEGV) after 82.764425 seconds from start
[12-Sep-2014 11:57:19] NOTICE: [pool www] child 26079 started

CentOS syslog:
Sep 12 11:57:19 CentOS kernel: php-fpm[26045]: segfault at 18 ip 000000000058d839 sp 00007fff9460e130 error 4 in php-fpm[400000+323000]`,
    told: { symptom: 'closed-early', 'upstream-log': 'crash' },
  },
  {
    from: 'https://github.com/xpf0000/FlyEnv/issues/73',
    cause: 'worker-crash',
    settles: true,
    text: `nginx-access
127.0.0.1 - - [05/Mar/2024:15:08:50 +0900] "GET / HTTP/1.1" 502 559 "-" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0"

nginx-error
2024/03/05 15:08:50 [error] 21948#0: *6 kevent() reported about an closed connection (54: Connection reset by peer) while reading response header from upstream, client: 127.0.0.1, server: dev1.local.test, request: "GET / HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "dev1.local.test"

php-fpm日志
[05-Mar-2024 15:08:50] WARNING: [pool www] child 22202 exited on signal 11 (SIGSEGV) after 171.258840 seconds from start
[05-Mar-2024 15:08:50] NOTICE: [pool www] child 23009 started

redis
21390:M 05 Mar 2024 15:08:49.313 . 0 clients connected (0 replicas), 1030624 bytes in use`,
    told: { symptom: 'closed-early', 'upstream-log': 'crash', 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/jetty/jetty.project/issues/2306',
    cause: 'keepalive-race',
    text: `2018/03/04 22:39:30 [error] 19106#19106: *20638423165 upstream prematurely closed connection while reading response header from upstream, client.....`,
    told: { symptom: 'closed-early', 'failing-requests': 'rare-and-fast' },
  },
  {
    from: 'https://github.com/nodejs/node/issues/27363',
    cause: 'keepalive-race',
    told: {
      symptom: 'closed-early',
      'upstream-log': 'nothing',
      'failing-requests': 'rare-and-fast',
    },
  },
  {
    from: 'https://github.com/openresty/lua-resty-core/issues/65',
    cause: 'keepalive-race',
    text: `' upstream prematurely closed connection while reading response header from upstream'`,
    told: { symptom: 'closed-early', 'failing-requests': 'rare-and-fast' },
  },
  {
    from: 'https://github.com/adonisjs/core/issues/5081',
    cause: 'keepalive-race',
    told: { 'failing-requests': 'rare-and-fast' },
  },
  {
    from: 'https://github.com/socketio/engine.io/issues/283',
    cause: 'app-closes',
    text: `(upstream prematurely closed connection while reading response header from upstream)`,
    told: { symptom: 'closed-early', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/meteor-up/mup-aws-beanstalk/issues/98',
    cause: 'app-closes',
    text: `upstream prematurely closed connection while reading response header from upstream, client: <client>, server: , request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8081/", host: "<my-host>"`,
    told: { symptom: 'closed-early', 'failing-requests': 'one-kind' },
  },
];
