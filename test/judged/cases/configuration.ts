import type { Case } from '../case.ts';

/** A configuration that nginx refuses. */
export const configuration: readonly Case[] = [
  {
    from: 'https://github.com/AnoopAlias/AUTOM8N/issues/200',
    cause: 'configuration-syntax',
    settles: true,
    text: String.raw`nginx: [emerg] unknown directive "32}\.txt$"" in /etc/nginx/sites-enabled/example.username2.com.conf:45

> httpd started successfully.
nginx: [emerg] unknown directive "32}\.txt$"" in /etc/nginx/sites-enabled/example.username2.com.conf:45
nginx: configuration file /etc/nginx/nginx.conf test failed`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/hassio-addons/app-nginx-proxy-manager/issues/201',
    cause: 'configuration-syntax',
    settles: true,
    text: `[16:05:27] INFO: Starting the Manager...
[16:05:27] INFO: Starting NGinx...
nginx: [emerg] unknown directive "$forward_scheme" in /data/nginx/proxy_host/4.conf:29
[16:05:32] INFO: Starting NGinx...
nginx: [emerg] unknown directive "$forward_scheme" in /data/nginx/proxy_host/4.conf:29`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/mitchellkrogza/nginx-ultimate-bad-bot-blocker/issues/538',
    cause: 'configuration-syntax',
    settles: true,
    text: `nginx: [emerg] unknown directive "192.0.2.213" in /etc/nginx/bots.d/blacklist-ips.conf:97`,
    told: {
      'nginx-answers': 'test-fails',
      'what-changed': 'nginx-configuration',
      'start-refusal': 'syntax',
    },
  },
  {
    from: 'https://github.com/PrivateBin/docker-nginx-fpm-alpine/issues/75',
    cause: 'configuration-syntax',
    settles: true,
    text: `2021/10/09 23:43:26 [emerg] 17#17: unknown directive "add" in /etc/nginx/http.d/site.conf:25 | stdout
-- | --`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/cym1102/nginxWebUI/issues/146',
    cause: 'configuration-syntax',
    settles: true,
    text: `nginx: [emerg] unknown directive "http2" in /home/nginxWebUI/temp/nginx.conf:14`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/fullstackpython/book-and-video-code-examples/issues/1',
    cause: 'configuration-syntax',
    settles: true,
    text: `nginx: [emerg] unknown directive "if(!-f" in /etc/nginx/conf.d/flaskdeploy.conf:47 `,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/digitalocean/nginxconfig.io/issues/155',
    cause: 'configuration-syntax',
    settles: true,
    text: `nginx -t && sudo systemctl reload nginx
nginx: [emerg] no port in upstream "php" in /etc/nginx/nginxconfig.io/php_fastcgi.conf:8`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/pull/1302',
    cause: 'configuration-syntax',
    settles: true,
    text: `nginx.1    | 2019/07/13 02:19:18 [emerg] 30#30: invalid number of arguments in "upstream" directive in /etc/nginx/conf.d/default.conf:54
forego     | starting nginx.1 on port 5200
forego     | sending SIGTERM to nginx.1
forego     | sending SIGTERM to dockergen.1
forego     | starting dockergen.1 on port 5000
forego     | starting nginx.1 on port 5100
nginx.1    | 2019/07/13 02:19:22 [emerg] 27#27: invalid number of arguments in "upstream" directive in /etc/nginx/conf.d/default.conf:54`,
    told: { symptom: 'startup-failed', 'start-refusal': 'syntax' },
  },
  {
    from: 'https://github.com/nginx/nginx-s3-gateway/issues/222',
    cause: 'include-unreadable',
    settles: true,
    text: '`nginx: [emerg] open() "/etc/nginx/conf.d/gateway/s3_location_common.conf" failed (2: No such file or directory) in /etc/nginx/conf.d/default.conf:1`',
    told: { symptom: 'startup-failed', 'start-refusal': 'file' },
  },
  {
    from: 'https://github.com/niiknow/vestacp/issues/99',
    cause: 'include-unreadable',
    settles: true,
    text: ` sudo nginx -s reload
nginx: [emerg] open() "/etc/nginx/conf.d/dbadmin.inc" failed (2: No such file or directory) in /home/admin/web/{DomainHere}/private/dbadmin.conf:1`,
    told: { symptom: 'startup-failed', 'start-refusal': 'file' },
  },
  {
    from: 'https://github.com/nithincninan/magento2-docker/issues/28',
    cause: 'include-unreadable',
    settles: true,
    text: `nginx: [emerg] open() "/var/www/nginx.conf" failed (2: No such file or directory) in /etc/nginx/conf.d/default.conf:19`,
    told: { 'nginx-answers': 'test-fails', 'start-refusal': 'file' },
  },
  {
    from: 'https://github.com/etalab/catalogage-donnees/pull/461',
    cause: 'buffer-sizes-disagree',
    settles: true,
    text: `> 2022/10/04 15:27:57 [emerg] 109223#109223: "proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer in /etc/nginx/nginx.conf:35 j`,
    told: {
      symptom: 'startup-failed',
      'start-refusal': 'buffers',
      'what-changed': 'nginx-configuration',
    },
  },
  {
    from: 'https://github.com/spryker/docker-sdk/pull/519',
    cause: 'buffer-sizes-disagree',
    settles: true,
    text: `2024/10/18 02:36:22 [emerg] 1#1: "fastcgi_busy_buffers_size" must be less than the size of all "fastcgi_buffers" minus one buffer in /etc/nginx/nginx.conf:32`,
    told: { symptom: 'startup-failed', 'start-refusal': 'buffers' },
  },
  {
    from: 'https://github.com/basho/basho_docs/issues/864',
    cause: 'buffer-sizes-disagree',
    settles: true,
    text: `nginx: [emerg] "proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer in /etc/nginx/nginx.conf:106`,
    told: { 'nginx-answers': 'test-fails', 'start-refusal': 'buffers' },
  },
];
