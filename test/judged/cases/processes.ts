import type { Case } from '../case.ts';

/** Nothing listens: stopped, killed, or it does not come up. */
export const processes: readonly Case[] = [
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
    from: 'https://github.com/dsavell/docker-grav/issues/29',
    cause: 'php-fpm-down',
    text: `2021/01/29 18:51:36 [error] 76#76: *6 connect() to unix:/var/run/php/php7.4-fpm.sock failed (111: Connection refused) while connecting to upstream, client: 192.168.193.5, server: f1c8475c86f4, request: "GET /ndksjfds HTTP/1.1", upstream: "fastcgi://unix:/var/run/php/php7.4-fpm.sock:", host: "my_server:7654"`,
    told: {
      symptom: 'connection-refused',
      'service-state': 'stopped',
      'upstream-kind': 'php-fpm',
      'upstream-address': 'unix-socket',
    },
  },
  {
    from: 'https://github.com/YunoHost-Apps/duniter_ynh/issues/61',
    cause: 'service-down',
    told: {
      symptom: 'connection-refused',
      'service-state': 'stopped',
      'upstream-kind': 'service',
    },
  },
  {
    from: 'https://github.com/phusion/passenger/issues/1257',
    cause: 'service-down',
    text: `2014/08/06 11:17:45 [error] 9455#0: *1 connect() to /tmp/passenger.1.0.9435/generation-0/request failed (111: Connection refused) while connecting to upstream, client: 203.0.113.4, server: example.com, request: "GET / HTTP/1.1", upstream: "passenger:/tmp/passenger.1.0.9435/generation-0/request:", host: "example.com"`,
    told: {
      symptom: 'connection-refused',
      'service-state': 'stopped',
      'upstream-kind': 'service',
      'upstream-address': 'unix-socket',
    },
  },
  {
    from: 'https://github.com/sameersbn/docker-gitlab/issues/1016',
    cause: 'service-down',
    told: { 'service-state': 'stopped', 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/xalaida/laravel-nuxt-docker/issues/16',
    cause: 'container-down',
    text: `connect() failed (113: Host is unreachable)`,
    told: {
      symptom: 'unreachable',
      'unreachable-error': 'no-route',
      'service-state': 'stopped',
      'upstream-kind': 'container',
    },
  },
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
    from: 'https://github.com/lxerxa/actionview/issues/63',
    cause: 'failed-to-start',
    text: `2019-08-01T01:00:45.951055285Z AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using 172.18.0.5. Set the 'ServerName' directive globally to suppress this message
2019-08-01T01:00:45.961996236Z httpd (pid 1) already running`,
    told: {
      'what-changed': 'deployed-or-restarted',
      'service-state': 'failed',
      'upstream-kind': 'container',
    },
  },
];
