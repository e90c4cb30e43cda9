import type { Case } from '../case.ts';

export const connectionRefused: readonly Case[] = [
  {
    from: 'https://github.com/sladkovm/docker-flask-gunicorn-nginx/issues/4',
    cause: 'failed-to-start',
    text: `2020/04/20 14:59:27 [error] 8#8: *5 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.151, server: docker_flask_gunicorn_nginx, request: "GET / HTTP/1.1", upstream: "http://172.18.0.2:8000/", host: "192.0.2.232"
203.0.113.151 - - [20/Apr/2020:14:59:27 +0000] "GET / HTTP/1.1" 502 559 "-" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.163 Safari/537.36" "-"
203.0.113.151 - - [20/Apr/2020:14:59:30 +0000] "GET /favicon.ico HTTP/1.1" 499 0 "http://192.0.2.232/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.163 Safari/537.36" "-"`,
    told: {
      symptom: 'connection-refused',
      listening: 'nothing',
      'service-state': 'failed',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/Trustroots/trustroots/pull/752',
    cause: 'bound-to-loopback',
    text: `nginx         | nginx.1    | localhost 172.17.0.1 - - [21/Oct/2018:05:57:35 +0000] "GET /favicon.ico HTTP/1.1" 502 173 "-" "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:62.0) Gecko/20100101 Firefox/62.0"
    nginx         | nginx.1    | 2018/10/21 05:57:35 [error] 58#58: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 172.17.0.1, server: localhost, request: "GET /favicon.ico HTTP/1.1", upstream: "http://172.17.0.5:3000/favicon.ico", host : "localhost:3080"`,
    told: {
      symptom: 'connection-refused',
      listening: 'loopback-only',
      'service-state': 'running',
      'upstream-address': 'container',
      timing: 'always',
    },
  },
  {
    from: 'https://github.com/chobits/ngx_http_proxy_connect_module/issues/323',
    cause: 'wrong-address',
    text: `[error] 1757#1757: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.168.26.188, server: , request: "GET http://192.168.26.105:8000/ HTTP/1.1", upstream: "http://192.168.26.105:80/", host: "192.168.26.105:8000"`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-port',
      'upstream-address': 'other-host',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/2378',
    cause: 'wrong-address',
    told: { symptom: 'connection-refused', listening: 'other-port', 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/qoomon/docker-host/issues/12',
    cause: 'bound-to-loopback',
    told: {
      symptom: 'connection-refused',
      listening: 'loopback-only',
      'service-state': 'running',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/er0080/vllm-benchmarking/issues/62',
    cause: 'stale-container-address',
    text: `connect() failed (111: Connection refused) while connecting to upstream: "http://172.19.0.4:8000/api/health"`,
    told: {
      symptom: 'connection-refused',
      'what-changed': 'deployed-or-restarted',
      listening: 'same-address',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/langgenius/dify/issues/40448',
    cause: 'stale-container-address',
    told: {
      symptom: 'connection-refused',
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/getsentry/self-hosted/issues/3894',
    cause: 'stale-container-address',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/medic/cht-core/issues/8205',
    cause: 'stale-container-address',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/rancher/rancher/issues/6375',
    cause: 'stale-container-address',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-kind': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/669',
    cause: 'stale-container-address',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'what-changed': 'deployed-or-restarted',
      timing: 'always',
      'upstream-kind': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/ietf-tools/mailarchive/pull/4016',
    cause: 'ipv6-localhost',
    text: `connect() failed (111: Connection refused) while connecting to upstream, client: 10.244.11.165, server: _, request: "GET /favicon.ico HTTP/1.1", upstream: "http://[::1]:8000/favicon.ico", host: "mail.example.org", referrer: "https://mail.example.org/arch/export/url/?...`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'upstream-address': 'ipv6-loopback',
    },
  },
  {
    from: 'https://github.com/graphite-project/docker-graphite-statsd/issues/87',
    cause: 'ipv6-localhost',
    text: `2019/02/08 15:00:39 [error] 45#45: *62 connect() failed (111: Connection refused) while connecting to upstream, client: 10.154.yy.xx, server: , request: "POST /render HTTP/1.1", upstream: "http://[::1]:8080/render", host: "xxx.yy.zz"`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'upstream-address': 'ipv6-loopback',
    },
  },
  {
    from: 'https://github.com/cryptpad/cryptpad/issues/2299',
    cause: 'ipv6-localhost',
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
    },
  },
  {
    from: 'https://github.com/golemcloud/golem/pull/1843',
    cause: 'ipv6-localhost',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'address',
      listening: 'other-family',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/magenx/Magento-Automated-Server-Configuration-from-MagenX/issues/154',
    cause: 'failed-to-start',
    settles: true,
    text: `2018/02/15 18:45:49 [error] 12111#12111: *101 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.29, server: example.com, request: "GET /favicon.ico HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "example.com", referrer: "http://example.com/"

[root@server ~]# systemctl status php-fpm.service
● php-fpm.service - The PHP FastCGI Process Manager
   Loaded: loaded (/etc/systemd/system/php-fpm.service; enabled; vendor preset: disabled)
   Active: activating (auto-restart) (Result: exit-code) since Thu 2018-02-15 18:41:18 UTC; 7s ago
  Process: 31330 ExecStart=/usr/sbin/php-fpm --nodaemonize (code=exited, status=78)
 Main PID: 31330 (code=exited, status=78)
   CGroup: /system.slice/php-fpm.service
Feb 15 18:41:18 server.example.com systemd[1]: php-fpm.service: main process exited, code=exited, status=78/n/a`,
    told: { symptom: 'connection-refused', listening: 'nothing', 'service-state': 'failed' },
  },
  {
    from: 'https://github.com/puphpet/puphpet/issues/2476',
    cause: 'failed-to-start',
    text: `connect() failed (111: Connection refused) while connecting to upstream`,
    told: { symptom: 'connection-refused', listening: 'nothing', 'service-state': 'failed' },
  },
  {
    from: 'https://github.com/nazar-pc/docker-webserver/issues/18',
    cause: 'container-loopback',
    text: `*6 connect() failed (111: Connection refused) while connecting to upstream, client: 172.17.0.1, server: localhost, request: "GET / HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: localhost:8000"`,
    told: {
      symptom: 'connection-refused',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/puphpet/puphpet/issues/533',
    cause: 'php-fpm-down',
    text: `connect() to unix:/var/run/php5-fpm.sock failed (111: Connection refused) while connecting to upstream`,
    told: {
      symptom: 'connection-refused',
      listening: 'nothing',
      'upstream-kind': 'php-fpm',
      'upstream-address': 'unix-socket',
    },
  },
  {
    from: 'https://github.com/VirtuBox/ubuntu-nginx-web-server/issues/30',
    cause: 'failed-to-start',
    settles: true,
    text: `root@testing:~# service php7.2-fpm status
● php7.2-fpm.service - The PHP 7.2 FastCGI Process Manager
   Loaded: loaded (/lib/systemd/system/php7.2-fpm.service; enabled; vendor prese
   Active: failed (Result: exit-code) since Tue 2019-03-12 14:01:06 IST; 4h 24mi
     Docs: man:php-fpm7.2(8)
  Process: 27159 ExecStart=/usr/sbin/php-fpm7.2 --nodaemonize --fpm-config /etc/
 Main PID: 27159 (code=exited, status=78)

Mar 12 14:01:06 testing systemd[1]: Starting The PHP 7.2 FastCGI Process Manager
Mar 12 14:01:06 testing php-fpm7.2[27159]: [12-Mar-2019 14:01:06] ERROR: [pool w
Mar 12 14:01:06 testing php-fpm7.2[27159]: [12-Mar-2019 14:01:06] ERROR: failed
Mar 12 14:01:06 testing php-fpm7.2[27159]: [12-Mar-2019 14:01:06] ERROR: FPM ini
Mar 12 14:01:06 testing systemd[1]: php7.2-fpm.service: Main process exited, cod
Mar 12 14:01:06 testing systemd[1]: php7.2-fpm.service: Failed with result 'exit
Mar 12 14:01:06 testing systemd[1]: Failed to start The PHP 7.2 FastCGI Process `,
    told: {
      'direct-answer': 'refused',
      'failing-requests': 'every-request',
      listening: 'nothing',
      'service-state': 'failed',
    },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/445',
    cause: 'container-loopback',
    told: {
      'direct-answer': 'refused',
      'failing-requests': 'every-request',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/756',
    cause: 'container-loopback',
    text: `nginx: connect() failed (111: Connection refused) while connecting to upstream`,
    told: {
      symptom: 'connection-refused',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/3800',
    cause: 'container-loopback',
    told: {
      'direct-answer': 'refused',
      'failing-requests': 'every-request',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/3639',
    cause: 'deploy-gap',
    told: {
      symptom: 'connection-refused',
      'what-changed': 'deployed-or-restarted',
      timing: 'around-deploys',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/nginx/kubernetes-ingress/issues/891',
    cause: 'deploy-gap',
    told: {
      'failing-requests': 'around-deploys',
      'what-changed': 'deployed-or-restarted',
      timing: 'around-deploys',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/7097',
    cause: 'deploy-gap',
    told: {
      'failing-requests': 'around-deploys',
      'what-changed': 'deployed-or-restarted',
      timing: 'around-deploys',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/unbit/uwsgi/issues/1465',
    cause: 'ipv6-localhost',
    text: `> 2017/02/05 09:34:09 [error] 17514#0: *719 connect() failed (111: Connection refused) while connecting to upstream, client: <my_ip>, server: test.example.com, request: "GET / HTTP/1.1", upstream: "uwsgi://[::1]:6667", host: "test.example.com"`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'upstream-address': 'ipv6-loopback',
    },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1591',
    cause: 'wrong-address',
    text: `connect() failed (111: Connection refused) while connecting to upstream`,
    told: { symptom: 'connection-refused', listening: 'other-port', 'upstream-kind': 'container' },
  },
];
