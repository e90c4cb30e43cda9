import type { Case } from '../case.ts';

/** Answers that are no 502. */
export const otherStatus: readonly Case[] = [
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
  {
    from: 'https://github.com/nginx/kubernetes-ingress/issues/5466',
    cause: 'client-gave-up',
    settles: true,
    text: `172.21.0.224 - user [29/Apr/2024:13:21:41 +0000] "POST /execute HTTP/1.1" 499 0 "-" "Apache-HttpClient/4.5.12 (Java/1.8.0_382)" 409 2.702 [service-8080] [] 172.21.72.106:8080 0 2.702 - da6c85d6276498086c97ccb1380ed096`,
    told: { symptom: 'other-status', 'status-code': 'client-gone' },
  },
  {
    from: 'https://github.com/GoogleCloudPlatform/php-docker/issues/443',
    cause: 'client-gave-up',
    settles: true,
    text: `2018/05/22 15:17:24 [info] 45#0: *409 client 10.164.0.5 closed keepalive connection
2018/05/22 15:17:24 [info] 45#0: *400 epoll_wait() reported that client prematurely closed connection, so upstream connection is closed too while sending request to upstream, client: 10.8.10.1, server: , request: "GET /alive HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "10.8.10.5:8080"
10.8.10.1 - - [22/May/2018:15:17:24 +0000] "GET /alive HTTP/1.1" 499 0 "-" "kube-probe/1.9+"`,
    told: { symptom: 'other-status', 'status-code': 'client-gone' },
  },
  {
    from: 'https://github.com/aschmelyun/docker-compose-laravel/issues/17',
    cause: 'script-not-found',
    settles: true,
    text: `2020/04/01 05:17:07 [error] 6#6: *12 FastCGI sent in stderr: "Primary script unknown" while reading response header from upstream, client: 172.19.0.1, server: localhost, request: "GET / HTTP/1.1", upstream: "fastcgi://172.19.0.2:9000", host: "localhost:7080"
172.19.0.1 - - [01/Apr/2020:05:17:07 +0000] "GET / HTTP/1.1" 404 27 "-" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.149 Safari/537.36"

Log in my php container:
172.19.0.6 -  01/Apr/2020:04:25:29 +0000 "GET /index.php" 404`,
    told: { symptom: 'other-status', 'status-code': 'not-found' },
  },
  {
    from: 'https://github.com/lrsjng/h5ai/issues/568',
    cause: 'script-not-found',
    settles: true,
    text: `>  FastCGI sent in stderr: "Primary script unknown" while reading response header from upstream, client: "ip", server: , request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/.config/php-fpm/socket:", host: "fileserver"`,
    told: { symptom: 'other-status', 'status-code': 'not-found' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/983',
    cause: 'script-not-found',
    settles: true,
    text: `FastCGI sent in stderr: "Primary script unknown" while reading response header from upstream`,
    told: { symptom: 'other-status', 'status-code': 'not-found' },
  },
  {
    from: 'https://github.com/magenx/Magento-nginx-config/issues/44',
    cause: 'rate-limited',
    settles: true,
    text: `[error] 1021727#1021727: *548591 limiting requests, excess: 4.061 by zone "customer", client: 127.0.0.1, server: 159.XX.XXX.72, request: "GET /customer/section/load/?sections=mst-gtm-addtocart&force_new_section_timestamp=false&_=1676993964847 HTTP/1.1"`,
    told: { symptom: 'other-status', 'status-code': 'limited' },
  },
  {
    from: 'https://github.com/dev-sec/chef-nginx-hardening/issues/11',
    cause: 'rate-limited',
    settles: true,
    text: 'limiting connections by zone "default"',
    told: { symptom: 'other-status', 'status-code': 'limited' },
  },
];
