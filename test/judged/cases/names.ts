import type { Case } from '../case.ts';

export const names: readonly Case[] = [
  {
    from: 'https://github.com/matomo-org/docker/issues/176',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `nginx: [emerg] host not found in upstream "app:9000" in /etc/nginx/conf.d/default.conf:2`,
    told: { symptom: 'name-unresolved', 'name-error': 'at-start', 'nginx-starts': 'no' },
  },
  {
    from: 'https://github.com/keymetrics/on-premise/issues/26',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `nginx_1                    | 2020/07/02 02:40:28 [emerg] 1#1: host not found in upstream "realtime" in /etc/nginx/conf.d/default.conf:7
nginx_1                    | nginx: [emerg] host not found in upstream "realtime" in /etc/nginx/conf.d/default.conf:7
on-premise_nginx_1 exited with code 1`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name' },
  },
  {
    from: 'https://github.com/TeamPiped/Piped/issues/3679',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `2024/06/22 16:54:59 [emerg] 1#1: host not found in upstream "pipedfrontend:80" in /etc/nginx/conf.d/pipedfrontend.conf:2
nginx: [emerg] host not found in upstream "pipedfrontend:80" in /etc/nginx/conf.d/pipedfrontend.conf:2
/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration
/docker-entrypoint.sh: Looking for shell scripts in /docker-entrypoint.d/
/docker-entrypoint.sh: Launching /docker-entrypoint.d/10-listen-on-ipv6-by-default.sh
10-listen-on-ipv6-by-default.sh: info: IPv6 listen already enabled`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name' },
  },
  {
    from: 'https://github.com/nginx/docker-nginx/issues/127',
    cause: 'host-not-found-at-start',
    told: { symptom: 'name-unresolved', 'name-error': 'at-start', 'name-in-variable': 'no' },
  },
  {
    from: 'https://github.com/aschmelyun/docker-compose-laravel/issues/50',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `php         | Interactive shell
php         | 
php exited with code 0
nginx       | 2020/07/06 05:21:35 [emerg] 1#1: host not found in upstream "php" in /etc/nginx/conf.d/default.conf:16
nginx       | nginx: [emerg] host not found in upstream "php" in /etc/nginx/conf.d/default.conf:16
nginx exited with code 1`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name' },
  },
  {
    from: 'https://github.com/yasoob/listmonk-setup/issues/2',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `### Reloading nginx ...
2021/09/23 18:20:50 [emerg] 10#10: host not found in upstream "app" in /etc/nginx/conf.d/nginx.conf:26
nginx: [emerg] host not found in upstream "app" in /etc/nginx/conf.d/nginx.conf:26`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name' },
  },
  {
    from: 'https://github.com/deso-protocol/run/issues/47',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `nginx       | 2021/05/09 13:41:54 [emerg] 1#1: host not found in upstream "frontend" in /etc/nginx/nginx.conf:10
nginx       | nginx: [emerg] host not found in upstream "frontend" in /etc/nginx/nginx.conf:10
nginx exited with code 1`,
    told: { symptom: 'name-unresolved', 'name-error': 'at-start' },
  },
  {
    from: 'https://github.com/garylab/dnmp/issues/421',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `nginx: [emerg] host not found in upstream "php" in /etc/nginx/conf.d/localhost.conf:30
下面是报错信息：
2021/08/24 11:18:07 [emerg] 1#1: host not found in upstream "php" in /etc/nginx/conf.d/localhost.conf:30`,
    told: { symptom: 'name-unresolved', 'name-error': 'at-start' },
  },
  {
    from: 'https://github.com/mozilla/experimenter/issues/6632',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `experimenter-nginx-1           | /docker-entrypoint.sh: Configuration complete; ready for start up
experimenter-nginx-1           | 2021/11/05 19:28:22 [emerg] 1#1: host not found in upstream "app" in /etc/nginx/nginx.conf:39
experimenter-nginx-1           | nginx: [emerg] host not found in upstream "app" in /etc/nginx/nginx.conf:39
experimenter-nginx-1 exited with code 1`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name' },
  },
  {
    from: 'https://github.com/martialblog/docker-limesurvey/pull/102',
    cause: 'host-not-found-at-start',
    settles: true,
    text: `lime-web_1    | 2021/11/23 17:06:34 [emerg] 1#1: host not found in upstream "limesurvey" in /etc/nginx/nginx.conf:33
lime-web_1    | nginx: [emerg] host not found in upstream "limesurvey" in /etc/nginx/nginx.conf:33`,
    told: { symptom: 'name-unresolved', 'name-error': 'at-start' },
  },
  {
    from: 'https://github.com/bitnami/bitnami-docker-nginx/issues/151',
    cause: 'resolver-missing',
    settles: true,
    text: `2020/12/30 11:13:35 [error] 71#71: *3 no resolver defined to resolve xxx.xxx.example.com, client: 10.42.5.0, server: nginx.fs.example.com, request: "GET /sit-imagedt-shelf/01/01003fe8a1b79421798b52eb92e4a392.jpg HTTP/1.1", host: "xxx.xxx.xxx.com"`,
    told: { symptom: 'name-unresolved', 'name-error': 'no-resolver' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/703',
    cause: 'resolver-missing',
    settles: true,
    text: `nginx.1    | local.site.com 172.18.0.1 - - [01/Feb/2017:11:02:08 -0500] "GET /customer HTTP/1.1" 301 178 "-" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.95 Safari/537.36"
nginx.1    | 2017/02/01 11:02:08 [error] 19#19: *1 no resolver defined to resolve customer.local.site.com, client: 172.18.0.1, server: local.site.com, request: "GET /customer/ HTTP/1.1", host: "local.site.com"`,
    told: { symptom: 'name-unresolved', 'name-error': 'no-resolver' },
  },
  {
    from: 'https://github.com/TeamPiped/Piped/issues/1104',
    cause: 'resolver-missing',
    settles: true,
    text: `nginx           | 2022/06/03 11:28:50 [error] 34#34: *1 no resolver defined to resolve varnish, client: 172.27.0.1, server: api.example.com, request: "GET /trending?region=US HTTP/1.0", host: "api.example.com"
nginx           | 172.27.0.1 - - [03/Jun/2022:11:28:50 +0000] "GET /trending?region=US HTTP/1.0" 502 559 "-" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/102.0.4972.0 Safari/537.36" "x.x.x.x"`,
    told: { symptom: 'name-unresolved', 'name-error': 'no-resolver' },
  },
  {
    from: 'https://github.com/openresty/lua-nginx-module/issues/958',
    cause: 'resolver-missing',
    told: {
      'what-changed': 'nginx-configuration',
      'failing-requests': 'every-request',
      'name-in-variable': 'yes',
      'nginx-starts': 'yes',
    },
  },
  {
    from: 'https://github.com/engintron/engintron/issues/124',
    cause: 'name-not-resolvable',
    settles: true,
    text: `2016/04/06 17:29:19 [error] 21476#0: unexpected response for domain.org
2016/04/06 17:29:20 [error] 21476#0: unexpected response for domain.com
2016/04/06 17:29:24 [error] 21475#0: *2086 domain.org could not be resolved (2: Server failure), client: 10.10.10.10, server: localhost, request: "POST
2016/04/06 17:29:36 [error] 21480#0: *2216 www.domain.com could not be resolved (2: Server failure), client: 10.10.10.10, server: localhost, request: "GET`,
    told: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
  },
  {
    from: 'https://github.com/bunkerity/bunkerweb/issues/39',
    cause: 'name-not-resolvable',
    settles: true,
    text: `203.0.113.161 - - [28/Nov/2020:18:57:38 +0000] "GET / HTTP/2.0" 502 150 "-" "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:83.0) Gecko/20100101 Firefox/83.0"

==> /var/log/error.log <==
2020/11/28 18:57:38 [error] 987273#987273: *221 decidim could not be resolved (3: Host not found), client: 203.0.113.161, server: www.example.it, request: "GET / HTTP/2.0", host: "staging.example.it"`,
    told: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
  },
  {
    from: 'https://github.com/linuxserver/reverse-proxy-confs/issues/87',
    cause: 'name-not-resolvable',
    settles: true,
    text: `2019/09/03 08:03:06 [error] 368#368: *5 wordpress could not be resolved (3: Host not found)...`,
    told: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
  },
  {
    from: 'https://github.com/aacebedo/dnsdock/issues/7',
    cause: 'name-not-resolvable',
    settles: true,
    text: `Not I get this error: \`zi-service.docker could not be resolved (110: Operation timed out),\`\``,
    told: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
  },
  {
    from: 'https://github.com/docker/compose/issues/5877',
    cause: 'name-not-resolvable',
    settles: true,
    text: `recv() failed (111: Connection refused) while resolving, resolver: 127.0.0.11:53`,
    told: { 'name-in-variable': 'yes', 'nginx-starts': 'yes', 'nginx-in-container': 'no' },
  },
  {
    from: 'https://github.com/hassio-addons/app-nginx-proxy-manager/issues/177',
    cause: 'name-not-resolvable',
    told: { 'name-in-variable': 'yes', 'nginx-starts': 'yes', 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/259',
    cause: 'name-not-resolvable',
    settles: true,
    text: `2019/12/15 19:47:17 [error] 998#998: *368 host.docker.internal could not be resolved (3: Host not found), client: 192.168.16.1, server: xxx.local.test, request: "GET / HTTP/2.0", host: "xxx.local.test", referrer: "http://localhost:81/nginx/proxy"`,
    told: { symptom: 'name-unresolved', 'name-error': 'not-resolved' },
  },
  {
    from: 'https://github.com/nextcloud/all-in-one/pull/1451',
    cause: 'name-not-resolvable',
    told: {
      'what-changed': 'nginx-configuration',
      'name-in-variable': 'yes',
      'nginx-starts': 'yes',
    },
  },
];
