import type { Case } from '../case.ts';

/** 2 and 13: a unix socket that is not there, or that nginx may not open; and 13 on an address. */
export const sockets: readonly Case[] = [
  {
    from: 'https://github.com/whatwedo/docker-base-images/issues/38',
    cause: 'php-fpm-down',
    text: `2020/02/20 16:45:08 [crit] 551#551: *1 connect() to unix:/var/run/php-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 172.17.0.1, server: , request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php-fpm.sock:", host: "localhost:5000"
172.17.0.1 - - [20/Feb/2020:16:45:08 +0100] "GET / HTTP/1.1" 502 157 "-" "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:72.0) Gecko/20100101 Firefox/72.0"
2020/02/20 16:45:08 [crit] 551#551: *1 connect() to unix:/var/run/php-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 172.17.0.1, server: , request: "GET /favicon.ico HTTP/1.1", upstream: "fastcgi://unix:/var/run/php-fpm.sock:", host: "localhost:5000"`,
    told: {
      symptom: 'socket-missing',
      'socket-listed': 'nothing',
      'service-state': 'stopped',
      'upstream-kind': 'php-fpm',
    },
  },
  {
    from: 'https://github.com/geerlingguy/ansible-role-php/issues/73',
    cause: 'tcp-not-socket',
    text: `2016/01/22 18:57:43 [crit] 6648#0: *9 connect() to unix:/var/run/php5-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: <IP>, server: <HOST>, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php5-fpm.sock:", host: "<HOST>"`,
    told: { symptom: 'socket-missing', 'socket-listed': 'tcp-port', 'service-state': 'running' },
  },
  {
    from: 'https://github.com/richarvey/nginx-php-fpm/issues/71',
    cause: 'wrong-socket-path',
    text: `2016/09/08 16:34:43 [crit] 67#0: *15 connect() to unix:/run/php/php7.0-fpm.sock failed (2: No such file or directory) while connecting to upstream, client:`,
    told: { symptom: 'socket-missing', 'socket-listed': 'other-path' },
  },
  {
    from: 'https://github.com/crazy-max/docker-nextcloud/issues/85',
    cause: 'wrong-socket-path',
    text: `connect() to unix:/var/run/php-fpm/php-fpm7.sock failed (2: No such file or directory)`,
    told: { symptom: 'socket-missing', 'socket-listed': 'other-path' },
  },
  {
    from: 'https://github.com/Varying-Vagrant-Vagrants/VVV/issues/2059',
    cause: 'wrong-socket-path',
    text: `2020/02/01 18:56:48 [crit] 19673#19673: *4 connect() to unix:/var/run/php7.2-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 192.168.50.1, server: local.wordpress.test, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php7.2-fpm.sock:", host: "local.wordpress.test"`,
    told: { symptom: 'socket-missing', 'socket-listed': 'other-path' },
  },
  {
    from: 'https://github.com/VirtuBox/ubuntu-nginx-web-server/issues/26',
    cause: 'wrong-socket-path',
    text: `2019/02/07 06:26:30 [crit] 1706 # 1706: * 795218 connect () to unix: /run/php70-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: Upstream: "fastcgi: // unix: /run/php70-fpm.sock:", host: "127.0.0.1", request: "GET / status? Full & json HTTP / 1.1"`,
    told: { symptom: 'socket-missing', 'socket-listed': 'other-path' },
  },
  {
    from: 'https://github.com/Shellbye/Shellbye.github.io/issues/20',
    cause: 'private-tmp',
    text: `connect() to unix:/tmp/xxx.sock failed (2: No such file or directory) while connecting to upstream`,
    told: {
      symptom: 'socket-missing',
      'socket-listed': 'same-path',
      'socket-in-tmp': 'yes',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/nginxinc/nginx-wiki/issues/426',
    cause: 'private-tmp',
    told: { symptom: 'socket-missing', 'socket-listed': 'same-path', 'socket-in-tmp': 'yes' },
  },
  {
    from: 'https://github.com/theraw/The-World-Is-Yours/issues/25',
    cause: 'socket-permission',
    text: `*7 connect() to unix:/var/run/php/php7.4-fpm.sock failed (13: Permission denied) while connecting to upstream, client: 203.0.113.104, server: example.com, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php/php7.4-fpm.sock:", host:`,
    told: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'blocked-at': 'socket',
    },
  },
  {
    from: 'https://github.com/javer/hhvm-vagrant-vm/issues/18',
    cause: 'socket-permission',
    text: `[crit] 26634#0: *1 connect() to unix:/var/run/php-fpm.sock failed (13: Permission denied) while connecting to upstream, client: 10.0.2.2, server: site.local, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php-fpm.sock:", host: "127.0.0.1:9080"

ls -l /var/run
srw-rw---- 1 root       root          0 Jul  6 15:47 php-fpm.sock (no read access)`,
    told: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'blocked-at': 'socket',
    },
  },
  {
    from: 'https://github.com/vfxGer/alternative_nginx_uwsgi_flask_docker/issues/1',
    cause: 'socket-permission',
    text: `server_1  | 2017/06/19 22:01:56 [crit] 7#7: *1 connect() to unix:///sockets/uwsgi.sock failed (13: Permission denied) while connecting to upstream, client: 172.24.0.1, server: , request: "GET / HTTP/1.1", upstream: "uwsgi://unix:///sockets/uwsgi.sock:", host: "127.0.0.1:3000"`,
    told: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'blocked-at': 'socket',
    },
  },
  {
    from: 'https://github.com/twn39/code/issues/115',
    cause: 'socket-permission',
    text: ` connect() to unix:/var/run/php7-fpm.sock failed (13: Permission denied) `,
    told: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'blocked-at': 'socket',
    },
  },
  {
    from: 'https://github.com/RiotGamesCookbooks/nexus-cookbook/issues/115',
    cause: 'selinux-denied',
    settles: true,
    text: `[vagrant@nexus-berkshelf ~]$ tail -f /var/log/nginx/repository.example.org.ssl.error.log
2015/01/14 22:32:42 [crit] 5642#0: *1 connect() to 127.0.0.1:8081 failed (13: Permission denied) while connecting to upstream, client: 10.0.2.2, server: nexus-b
erkshelf, request: "GET /nexus HTTP/1.1", upstream: "http://127.0.0.1:8081/nexus", host: "localhost:8443"
[root@nexus-berkshelf nginx]# sudo cat /var/log/audit/audit.log | grep nginx | grep denied
type=AVC msg=audit(1421274762.358:1081): avc:  denied  { name_connect } for  pid=5642 comm="nginx" dest=8081 scontext=unconfined_u:system_r:httpd_t:s0 tcontext=
system_u:object_r:transproxy_port_t:s0 tclass=tcp_socket`,
    told: { symptom: 'permission-denied', 'upstream-address': 'ipv4-loopback' },
  },
  {
    from: 'https://github.com/jfrog/JFrog-Cloud-Installers/issues/268',
    cause: 'selinux-denied',
    settles: true,
    text: `==> artifactory-error.log <==
2023/03/16 15:22:30 [crit] 18009#18009: *18 connect() to 127.0.0.1:8082 failed (13: Permission denied) while connecting to upstream, client: 192.168.xxx.yyy, server: test, request: "GET /ui/ HTTP/2.0", upstream: "http://127.0.0.1:8082/ui/", host: "alma1"`,
    told: { symptom: 'permission-denied', 'upstream-address': 'ipv4-loopback' },
  },
  {
    from: 'https://github.com/nautobot/nautobot/pull/44',
    cause: 'selinux-denied',
    settles: true,
    text: `+$ sudo tail -f /var/log/nginx/error.log
+2021/02/26 15:16:55 [crit] 67245#0: *494 connect() to 127.0.0.1:8001 failed (13: Permission denied) while connecting to upstream, client: 203.0.113.40, server: nautobot.example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8001/", host: "nautobot.example.com"
+2021/02/26 15:16:56 [crit] 67245#0: *494 connect() to 127.0.0.1:8001 failed (13: Permission denied) while connecting to upstream, client: 203.0.113.40, server: nautobot.example.com, request: "GET /favicon.ico HTTP/1.1", upstream: "http://127.0.0.1:8001/favicon.ico", host: "nautobot.example.com", referrer: "https://nautobot.example.com/"`,
    told: { symptom: 'permission-denied', 'upstream-address': 'ipv4-loopback' },
  },
  {
    from: 'https://github.com/rocky-linux/documentation/issues/697',
    cause: 'selinux-denied',
    told: {
      'direct-answer': 'ok',
      'failing-requests': 'every-request',
      'service-state': 'running',
      'blocked-at': 'nowhere',
    },
  },
  {
    from: 'https://github.com/NodeBB/nodebb-english/pull/117',
    cause: 'selinux-denied',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'address',
      'what-changed': 'kind-of-application',
      'blocked-at': 'nowhere',
    },
  },
  {
    from: 'https://github.com/digitalocean/droplet-1-clicks/pull/74',
    cause: 'parent-folder-permission',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'unix-socket',
      'failing-requests': 'every-request',
      'blocked-at': 'folder',
    },
  },
  {
    from: 'https://github.com/UTS-eResearch/pbsweb/pull/5',
    cause: 'socket-permission',
    told: {
      symptom: 'permission-denied',
      'upstream-address': 'unix-socket',
      'blocked-at': 'socket',
    },
  },
  {
    from: 'https://github.com/laravel/framework/issues/11693',
    cause: 'wrong-socket-path',
    text: `2016/01/05 11:40:22 [crit] 6001#6001: *1 connect() to unix:/var/run/php5-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 192.168.10.1, server: metrics.app, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php5-fpm.sock:", host: "metrics.app"`,
    told: {
      symptom: 'socket-missing',
      'what-changed': 'php-or-path',
      'socket-listed': 'other-path',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/linagora/esn-sabre/pull/192',
    cause: 'wrong-socket-path',
    told: {
      'direct-answer': 'no-socket',
      'socket-listed': 'other-path',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/omega8cc/boa/issues/846',
    cause: 'wrong-socket-path',
    told: {
      symptom: 'socket-missing',
      'what-changed': 'php-or-path',
      'socket-listed': 'other-path',
    },
  },
  {
    from: 'https://github.com/passbolt/passbolt_docker/issues/245',
    cause: 'wrong-socket-path',
    text: ` connect() to unix:/run/php/php8.2-fpm.sock failed (2: No such file or directory) while connecting to upstream `,
    told: {
      symptom: 'socket-missing',
      'what-changed': 'php-or-path',
      'socket-listed': 'other-path',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/grokability/snipe-it/issues/16627',
    cause: 'wrong-socket-path',
    text: `connect() to unix:/run/php/php8.1-fpm.sock failed (2: No such file or directory) while connecting to upstream`,
    told: {
      symptom: 'socket-missing',
      'what-changed': 'php-or-path',
      'socket-listed': 'other-path',
    },
  },
];
