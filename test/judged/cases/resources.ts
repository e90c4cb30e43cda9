import type { Case } from '../case.ts';

/** nginx itself runs out: of connections, descriptors, ports, space, or rights to its own folders. */
export const resources: readonly Case[] = [
  {
    from: 'https://github.com/medic/cht-core/issues/2076',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `2016/03/14 00:35:26 [alert] 25909#0: 1024 worker_connections are not enough
2016/03/14 00:35:26 [alert] 25909#0: *164106 1024 worker_connections are not enough while connecting to upstream, client: 203.0.113.91, server: _, request: "GET /medic/ HTTP/1.1", upstream: "http://127.0.0.1:280/medic/", host: "lg.example.org", referrer: "https://lg.example.org/medic/_design/medic/_rewrite/"`,
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/blindsidenetworks/scalelite/issues/396',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `[alert] 843#843: 1024 worker_connections are not enough`,
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/medic/cht-core/issues/2885',
    cause: 'worker-connections-exhausted',
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/mendix/cf-mendix-buildpack/pull/135',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `1024 worker_connections are not enough`,
    told: { 'failing-requests': 'under-load', resource: 'connections' },
  },
  {
    from: 'https://github.com/zodern/meteor-up/issues/1379',
    cause: 'descriptors-exhausted',
    settles: true,
    text: `nginx.1     | 2025/11/29 08:46:52 [alert] 23#23: *1369 socket() failed (24: Too many open files) while connecting to upstream,
nginx.1     | 2025/11/29 08:46:52 [crit] 22#22: accept4() failed (24: Too many open files)`,
    told: { symptom: 'out-of-resources', resource: 'descriptors' },
  },
  {
    from: 'https://github.com/blekhmanlab/rxivist/issues/210',
    cause: 'descriptors-exhausted',
    settles: true,
    text: `nginx.1    | origin.example.org 203.0.113.77 - - [19/Oct/2018:16:05:32 +0000] "GET / HTTP/1.1" 500 193 "-" "loader.io;d947546b8d2817a9163c339aaa202026"
nginx.1    | 2018/10/19 16:05:32 [alert] 42#42: *2602 socket() failed (24: Too many open files) while connecting to upstream, client: 203.0.113.190, server: origin.example.org, request: "GET / HTTP/1.1", upstream: "http://172.19.0.5:80/", host: "origin.example.org"
nginx.1    | origin.example.org 203.0.113.190 - - [19/Oct/2018:16:05:32 +0000] "GET / HTTP/1.1" 500 193 "-" "loader.io;d947546b8d2817a9163c339aaa202026"
nginx.1    | 2018/10/19 16:05:32 [crit] 42#42: accept4() failed (24: Too many open files)`,
    told: {
      symptom: 'out-of-resources',
      resource: 'descriptors',
      'failing-requests': 'under-load',
    },
  },
  {
    from: 'https://github.com/hypothesis/h/pull/6770',
    cause: 'descriptors-exhausted',
    settles: true,
    text: `2021/07/08 12:43:00 [crit] 15#15: accept4() failed (24: No file descriptors available)`,
    told: { symptom: 'out-of-resources', resource: 'descriptors' },
  },
  {
    from: 'https://gist.github.com/joewiz/4c39c9d061cf608cb62b',
    cause: 'descriptors-exhausted',
    settles: true,
    text: `> 2015/10/27 21:48:36 [crit] 2475#0: accept4() failed (24: Too many open files)
> 2015/10/27 21:48:36 [alert] 2475#0: *7163915 socket() failed (24: Too many open files) while connecting to upstream...`,
    told: {
      'nginx-answers': 'status-500',
      resource: 'descriptors',
      'failing-requests': 'under-load',
    },
  },
  {
    from: 'https://github.com/notional-labs/cosmosia/issues/95',
    cause: 'ports-exhausted',
    settles: true,
    text: `[crit] 637#637: *1 connect() to 10.0.1.226:8004 failed (99: Cannot assign requested address) while connecting to upstream`,
    told: { symptom: 'out-of-resources', resource: 'ports', 'failing-requests': 'under-load' },
  },
  {
    from: 'https://github.com/openstreetmap/operations/issues/335',
    cause: 'ports-exhausted',
    settles: true,
    text: `2019/10/16 14:MM:SS [crit] 31375#31375: *XXXXXXXX connect() to 127.0.0.1:80 failed
   (99: Cannot assign requested address) while connecting to upstream, 
   client: X.X.X.X, server: localhost, request: "GET /Z/X/Y.png HTTP/2.0", upstream: 
   "http://127.0.0.1:80/Z/X/Y.png", host: "a.tile.example.org", referrer: "URL"`,
    told: { symptom: 'out-of-resources', resource: 'ports', 'failing-requests': 'under-load' },
  },
  {
    from: 'https://github.com/VaultaFoundation/evm-contract/issues/512',
    cause: 'ports-exhausted',
    text: `(99: Address not available)`,
    told: { symptom: 'out-of-resources', resource: 'ports', 'failing-requests': 'under-load' },
  },
  {
    from: 'https://github.com/WordOps/WordOps/issues/411',
    cause: 'disk-full',
    settles: true,
    text: `2021/12/08 14:26:00 [alert] 4045#4045: *226 write() "/var/run/nginx-cache/2/ba/01a9ae5dc47313d2ff0f079ae0861ba2.0000000431" failed (28: No space left on device) while reading upstream, client: 203.0.113.116, server: sitetld.xyz, request: "GET /sitetld/HTTP/2.0", upstream: "fastcgi://unix:/var/run/php/php74-two-fpm. sock:", host: "sitetld.xyz", referrer: "https://www.example.com/"

I verified that tmpfs /run is always full:

root@vultr:~# df -h
Filesystem Size Used Avail Use% Mounted on
udev 447M 0 447M 0% /dev
tmpfs 99M 99M 0 100% /run
/dev/vda1 30G 8.3G 21G 30% /`,
    told: { symptom: 'out-of-resources', resource: 'disk' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1208',
    cause: 'disk-full',
    settles: true,
    text: `pwritev() "/var/cache/nginx/client_temp/0000000014" failed (28: No space left on device)`,
    told: { symptom: 'out-of-resources', resource: 'disk', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/2618',
    cause: 'disk-full',
    settles: true,
    text: `1235 mkdir() "/var/cache/nginx/proxy_temp/9/58" failed (28: No space left on device) while reading upstream`,
    told: { symptom: 'out-of-resources', resource: 'disk' },
  },
  {
    from: 'https://github.com/ajenti/ajenti/issues/553',
    cause: 'temp-folder-permission',
    settles: true,
    text: `2014/08/23 09:17:06 [crit] 2789#0: *37 open() "/var/lib/nginx/tmp/proxy/4/00/0000000004" failed (13: Permission denied) while reading upstream, client: 1xx.xx.xxx.xx, server: xxxx.com, request: "GET ........."`,
    told: { symptom: 'out-of-resources', resource: 'temp-folder' },
  },
  {
    from: 'https://github.com/just-containers/nginx-loadbalancer/issues/22',
    cause: 'temp-folder-permission',
    settles: true,
    text: `2015-11-28 09:46:25.676384500  2015/11/28 09:46:25 [crit] 576#0: *1169 open() "/var/lib/nginx/tmp/proxy/2/03/0000000032" failed (13: Permission denied) while reading upstream, client: 10.124.0.1, server: example.com, request: "GET /img/map-image.png HTTP/1.1", upstream: "http://10.127.246.228:80/img/map-image.png", host: "example.com", referrer: "http://example.com/css/agency.css"`,
    told: { symptom: 'out-of-resources', resource: 'temp-folder', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/58',
    cause: 'temp-folder-permission',
    settles: true,
    text: `> 2014/11/26 23:44:16 [crit] 42#0: *1740 open() "/var/lib/nginx/body/0000000014" failed (13: Permission denied), client: X.X.X.X, server: app.container.dev, request: "POST /people/1 HTTP/1.1", host: "app.container.dev", referrer: "http://app.container.dev/people/1/edit"`,
    told: { symptom: 'out-of-resources', resource: 'temp-folder', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/bripkens/proxrox/issues/17',
    cause: 'temp-folder-permission',
    settles: true,
    text: `2015/08/08 16:24:48 [crit] 6549#0: *6 open() "/var/lib/nginx/body/0000000001" failed (13: Permission denied), client: 127.0.0.1, server: example, request: "POST /upload HTTP/1.1", host: "localhost:4000", referrer: "http://localhost:4000/"
2015/08/08 16:24:48 [error] 6549#0: *6 open() "/tmp/proxrox/c5f08868-85d1-4599-9e47-1af1bf9b88bb/html/50x.html" failed (2: No such file or directory), client: 127.0.0.1, server: example, request: "POST /upload HTTP/1.1", host: "localhost:4000", referrer: "http://localhost:4000/"

access.log

127.0.0.1 - - [08/Aug/2015:16:24:48 +0200] "POST /upload HTTP/1.1" 404 420 "http://localhost:4000/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/43.0.2357.130 Chrome/43.0.2357.130 Safari/537.36" "2.94"`,
    told: { symptom: 'out-of-resources', resource: 'temp-folder', 'failing-requests': 'one-kind' },
  },
];
