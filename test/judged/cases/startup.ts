import type { Case } from '../case.ts';

/** nginx that does not start or reload, and answers that are no 502. */
export const startup: readonly Case[] = [
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
    from: 'https://github.com/openresty/lua-resty-upload/issues/27',
    cause: 'request-body-too-large',
    settles: true,
    text: `2016/08/24 21:35:05 [error] 50785#0: *2 client intended to send too large body: 3520276 bytes, client: 127.0.0.1, server: localhost, request: "POST /test HTTP/1.1", host: "localhost:8070". `,
    told: { symptom: 'other-status', 'status-code': 'too-large' },
  },
  {
    from: 'https://github.com/linkease/iStoreNAS/pull/1',
    cause: 'request-body-too-large',
    settles: true,
    text: `daemon.err nginx[8751]: 2024/04/08 22:17:52 [error] 8759#0: *9 client intended to send too large body: 191975675 bytes`,
    told: { symptom: 'other-status', 'status-code': 'too-large' },
  },
];
