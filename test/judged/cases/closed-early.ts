import type { Case } from '../case.ts';

export const closedEarly: readonly Case[] = [
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
    from: 'https://github.com/GeoNode/geonode/pull/4344',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 6871 (max 4096)...skip
invalid request block size: 6817 (max 4096)...skip
invalid request block size: 6824 (max 4096)...skip
invalid request block size: 6798 (max 4096)...skip`,
    told: { 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/lcnetdev/scriptshifter/issues/153',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `scriptshifter_1     | invalid request block size: 4374 (max 4096)...skip`,
    told: {
      'what-changed': 'nothing',
      'failing-requests': 'some-visitors',
      'upstream-log': 'request-too-big',
    },
  },
  {
    from: 'https://github.com/sighupio/gatekeeper-policy-manager/pull/61',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 5292 (max 4096)...skip
10.x.x.x - - [02/Nov/2020:08:33:43 +0000] "GET /favicon.ico HTTP/1.1" 502 560 "https://gpm.<redacted>/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.111 Safari/537.36" "10.x.x.x"
2020/11/02 08:33:43 [error] 10#10: *16 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 10.x.x.x.x, server: , request: "GET /favicon.ico HTTP/1.1", upstream: "uwsgi://unix:///tmp/uwsgi.sock:", host: "gpm.<redacted>", referrer: "https://gpm.<redacted>/"`,
    told: { symptom: 'closed-early', 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/alerta/alerta/issues/636',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018-08-07 00:08:55,290 DEBG 'uwsgi' stdout output:
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | invalid request block size: 4437 (max 4096)...skip
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | invalid request block size: 4437 (max 4096)...skip
monitoring_alerta.1.x267o2ynkofm@osc01mon03    |
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018-08-07 00:08:55,290 DEBG 'nginx' stdout output:
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018/08/07 00:08:55 [error] 54#0: *28 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 10.255.0.3, server: , request: "GET /api/alerts/count?status=open&status=unknown HTTP/1.1", upstream: "uwsgi://unix:/tmp/uwsgi.sock:", host: "epic.test.com:15017", referrer: "https://epic.test.com:15017/"`,
    told: { symptom: 'closed-early', 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/keitaroinc/ckan-helm/issues/41',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 4313 (max 4096)...skip
[uwsgi-http key: ckan.example.gov client_addr: 192.168.1.3 client_port: 13549] hr_instance_read(): Connection reset by peer [plugins/http/http.c line 647]
invalid request block size: 4313 (max 4096)...skip
[uwsgi-http key: ckan.example.gov client_addr: 192.168.1.3 client_port: 14061] hr_instance_read(): Connection reset by peer [plugins/http/http.c line 647]`,
    told: {
      'what-changed': 'nothing',
      'failing-requests': 'some-visitors',
      'upstream-log': 'request-too-big',
    },
  },
  {
    from: 'https://github.com/agarbato/unicloud/issues/30',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 4261 (max 4096)...skip`,
    told: { 'upstream-log': 'request-too-big' },
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
    from: 'https://github.com/ministryofjustice/intranet/pull/113',
    cause: 'worker-killed-timeout',
    told: { 'failing-requests': 'same-duration' },
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
];
