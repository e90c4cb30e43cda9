import type { Facts } from '../../../machines/facts.ts';
import type { Case } from '../case.ts';

const atSocket = {
  symptom: 'permission-denied',
  'upstream-address': 'unix-socket',
  'blocked-at': 'socket',
} satisfies Facts;

/** 13: nginx may not open it, or may not connect. */
export const permissions: readonly Case[] = [
  {
    from: 'https://github.com/theraw/The-World-Is-Yours/issues/25',
    cause: 'socket-permission',
    text: `*7 connect() to unix:/var/run/php/php7.4-fpm.sock failed (13: Permission denied) while connecting to upstream, client: 203.0.113.104, server: example.com, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php/php7.4-fpm.sock:", host:`,
    told: atSocket,
  },
  {
    from: 'https://github.com/javer/hhvm-vagrant-vm/issues/18',
    cause: 'socket-permission',
    text: `[crit] 26634#0: *1 connect() to unix:/var/run/php-fpm.sock failed (13: Permission denied) while connecting to upstream, client: 10.0.2.2, server: site.local, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php-fpm.sock:", host: "127.0.0.1:9080"

ls -l /var/run
srw-rw---- 1 root       root          0 Jul  6 15:47 php-fpm.sock (no read access)`,
    told: atSocket,
  },
  {
    from: 'https://github.com/vfxGer/alternative_nginx_uwsgi_flask_docker/issues/1',
    cause: 'socket-permission',
    text: `server_1  | 2017/06/19 22:01:56 [crit] 7#7: *1 connect() to unix:///sockets/uwsgi.sock failed (13: Permission denied) while connecting to upstream, client: 172.24.0.1, server: , request: "GET / HTTP/1.1", upstream: "uwsgi://unix:///sockets/uwsgi.sock:", host: "127.0.0.1:3000"`,
    told: atSocket,
  },
  {
    from: 'https://github.com/twn39/code/issues/115',
    cause: 'socket-permission',
    text: ` connect() to unix:/var/run/php7-fpm.sock failed (13: Permission denied) `,
    told: atSocket,
  },
  {
    from: 'https://github.com/UTS-eResearch/pbsweb/pull/5',
    cause: 'socket-permission',
    told: atSocket,
  },
  {
    from: 'https://github.com/cachethq/cachet/issues/3185',
    cause: 'socket-permission',
    text: `2018/07/14 07:13:11 [crit] 27560#27560: *1 connect() to unix:/var/run/php5-fpm.sock failed (13: Permission denied) while connecting to upstream, client: 192.168.1.1, server: stats.example.com, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php5-fpm.sock:", host: "stats.example.com"`,
    told: atSocket,
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
    from: 'https://github.com/voxpupuli/puppet-nginx/issues/496',
    cause: 'selinux-denied',
    text: `2014/10/30 11:51:29 [emerg] 9380#0: host not found in upstream "mon01:7777" in /etc/nginx/conf.d/gunicorn-graphite`,
    told: { symptom: 'startup-failed', 'start-refusal': 'name', 'blocked-at': 'nowhere' },
  },
];
