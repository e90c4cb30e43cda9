import type { Case } from '../case.ts';

/** 2: a unix socket that is not there. */
export const sockets: readonly Case[] = [
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
  {
    from: 'https://github.com/gitlabhq/gitlabhq/issues/9902',
    cause: 'wrong-socket-path',
    told: {
      'direct-answer': 'no-socket',
      'pass-target': 'unix-socket',
      'what-changed': 'nginx-or-code',
      'socket-listed': 'other-path',
    },
  },
  {
    from: 'https://github.com/dptobat/learning-php/issues/23',
    cause: 'wrong-socket-path',
    text: `connect() to unix:/tmp/php-cgi.sock failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.141, server: 192.0.2.221, request: "GET /favicon.ico HTTP/1.1", upstream: "fastcgi://unix:/tmp/php-cgi.sock:", host: "192.0.2.221:800", referrer: "http://192.0.2.221:800/index.php"`,
    told: { symptom: 'socket-missing', 'socket-listed': 'other-path', 'socket-in-tmp': 'yes' },
  },
  {
    from: 'https://github.com/benoitc/gunicorn/issues/1524',
    cause: 'runtime-directory-removed',
    told: {
      symptom: 'socket-missing',
      'what-changed': 'deployed-or-restarted',
      'socket-listed': 'same-path',
      'socket-in-tmp': 'no',
      'socket-folder': 'exists',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/geerlingguy/ansible-role-php/issues/73',
    cause: 'tcp-not-socket',
    text: `2016/01/22 18:57:43 [crit] 6648#0: *9 connect() to unix:/var/run/php5-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: <IP>, server: <HOST>, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php5-fpm.sock:", host: "<HOST>"`,
    told: { symptom: 'socket-missing', 'socket-listed': 'tcp-port', 'service-state': 'running' },
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
    from: 'https://github.com/benoitc/gunicorn/issues/2399',
    cause: 'private-tmp',
    told: {
      'pass-target': 'unix-socket',
      'what-changed': 'php-or-path',
      'socket-in-tmp': 'yes',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/arrti/shadowsocks-admin/issues/2',
    cause: 'private-tmp',
    text: `2017/06/02 01:40:45 [crit] 6362#0: *1 connect() to unix:/tmp/sa_nginx.sock failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.128, server: 192.0.2.230, request: "GET /favicon.ico HTTP/1.1", upstream: "uwsgi://unix:/tmp/sa_nginx.sock:", host: "192.0.2.230", referrer: "http://192.0.2.230/"`,
    told: {
      symptom: 'socket-missing',
      'socket-listed': 'same-path',
      'socket-in-tmp': 'yes',
      'service-state': 'running',
    },
  },
];
