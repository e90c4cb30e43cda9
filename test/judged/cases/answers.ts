import type { Case } from '../case.ts';

/** An answer that came, and that nginx refused: too big, invalid, in another protocol. */
export const answers: readonly Case[] = [
  {
    from: 'https://github.com/lobre/docker-notion-proxy/issues/1',
    cause: 'response-header-too-big',
    settles: true,
    text: `2020/01/23 10:02:50 [error] 8496#8496: *274 upstream sent too big header while reading response header from upstream, client: 127.0.0.1, server: <REDACTED>, request: "GET /api/322/config/wifi/ HTTP/1.1", upstream: "https://192.0.2.98:443/api/322/config/wifi/", host: "127.0.0.1"`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/webcompat/webcompat.com/issues/1009',
    cause: 'response-header-too-big',
    settles: true,
    text: `2016/04/21 06:22:23 [error] 5901#0: *117347 upstream sent too big header while reading response header from upstream, client: XXXXXXXX, server: example.com, request: "POST /issues/new HTTP/1.1", upstream: "uwsgi://unix:///tmp/uwsgi.sock:", host: "example.com", referrer: "https://example.com"https://example.com/?open=1&url=http://example.org/?utm_source=twitter&utm_medium=twitter_ad"`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/NatLabRockies/api-umbrella/issues/398',
    cause: 'response-header-too-big',
    settles: true,
    text: `2018-01-18T11:54:57.19806 2018/01/18 11:54:57 [error] 158#0: *13345 upstream sent too big header while reading response header from upstream, client: 172.24.0.1, server: _, request: "GET /connect/authorize?client_id=js&redirect_uri=http%3A%2F%2Flocalhost%3A5010%2Fcallback
.html&response_type=id_token%20token&scope=openid%20profile%20api1%20PortalLikeServiceAPI%20ImageProviderApi%20FileServiceApi%20ProfileNetworkServiceApi%20WallPostServiceApi%20commentservice%20PortalLoggingServiceAPI%20ProfileService%20IdentityService%20DataAggregationSer
viceApi&state=7062da78fbb04b6098e9ffd180232269&nonce=a7ee216f4db44fa3be03196f25733834&ui_locales=de-DE HTTP/1.1", upstream: "http://172.24.0.11:80/connect/authorize?client_id=js&redirect_uri=http%3A%2F%2Flocalhost%3A5010%2Fcallback.html&response_type=id_token%20token&scop
e=openid%20profile%20api1%20PortalLikeServiceAPI%20ImageProvide`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/apache/apisix/issues/11726',
    cause: 'response-header-too-big',
    settles: true,
    text: `2024/11/08 07:29:32 [error] 50#50: *101493 upstream sent too big header while reading response header from upstream, client: 172.26.134.5, server: _, request: "GET /oauth2/callback?state=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOlsiZXhhbXBsZSJdfQ.52_TinuNqd51&session_state=9160d6f6-aa00-4178-8bd2-2c8abe26b5d1&iss=https%3A%2F%2Fdev-example.test.com%2Frealms%2Ftrino&code=6c2bf143-3a13-4c8f-b738-39eb3f7ea6d5 HTTP/2.0", upstream: "https://172.26.134.47:443/oauth2/callback?state=eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOlsiZXhhbXBsZSJdfQ.52_TinuNqd51&session_state=9160d6f6-aa00-4178-8bd2-2c8abe26b5d1&iss=https%3A%2F%2Fdev-example.test.com%2Frealms%2Ftrino&code=6c2bf143-3a13-4c8f-b738-39eb3f7ea6d5.9160d6f6-`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/SolidInvoice/SolidInvoice/issues/75',
    cause: 'response-header-too-big',
    settles: true,
    text: `upstream sent too big header while reading response header from upstream`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/cryptofuture/nginx-hda-bundle/issues/25',
    cause: 'response-header-too-big',
    settles: true,
    text: `[error] 13888#13888: *59205 upstream sent too big header while reading response header from upstream, client: 203.0.113.4, server: example.com, request: "GET / HTTP/2.0", upstream: "fastcgi://unix:/run/php/php7.2-fpm.sock:", host: "www.example.com"`,
    told: { symptom: 'header-too-big', 'failing-requests': 'some-visitors' },
  },
  {
    from: 'https://github.com/arunoda/meteor-up-legacy/issues/824',
    cause: 'response-header-too-big',
    told: { 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/wplib/wplib-box/issues/585',
    cause: 'response-header-too-big',
    settles: true,
    text: `> _"upstream sent too big header while reading response header from upstream"_`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/FreshRSS/FreshRSS/issues/4766',
    cause: 'invalid-header-name',
    settles: true,
    text: String.raw`2022/10/23 10:33:02 [error] 7052#7052: *1 upstream sent invalid header: "HTTP\x20..." while reading response header from upstream, client: 192.168.1.1, server: freshrss.my.domain, request: "GET /i/?rid=63555cde8a57b HTTP/1.1", upstream: "fastcgi://unix:/var/run/cgi-php.socket-1:", host: "freshrss.my.domain"`,
    told: { symptom: 'header-refused', 'refused-header': 'name' },
  },
  {
    from: 'https://github.com/nginx/nginx/pull/304',
    cause: 'duplicate-header',
    settles: true,
    text: `2024/11/08 09:36:19 [error] 287658#0: *1 upstream sent duplicate header line: "Transfer-Encoding: chunked", previous value: "Transfer-Encoding: chunked" while reading response header from upstream...`,
    told: { symptom: 'header-refused', 'refused-header': 'duplicate' },
  },
  {
    from: 'https://github.com/freenginx/nginx/issues/14',
    cause: 'duplicate-header',
    settles: true,
    text: `upstream sent duplicate header line: "Transfer-Encoding: chunked", previous value: "transfer-encoding: chunked" while reading response header from upstream`,
    told: {
      symptom: 'header-refused',
      'refused-header': 'duplicate',
      'what-changed': 'nginx-or-code',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/11162',
    cause: 'duplicate-header',
    settles: true,
    text: `2024/03/30 18:21:21 [error] 405#405: *47660 upstream sent duplicate header line: "Transfer-Encoding: chunked", previous value: "Transfer-Encoding: chunked" while reading response header from upstream, client: 192.168.122.1, server: chunky.example.com, request: "POST /chunky/10/1 HTTP/1.1", upstream: "http://10.244.0.14:8080/chunky/10/1", host: "chunky.example.com"
192.168.122.1 - - [30/Mar/2024:18:21:21 +0000] "POST /chunky/10/1 HTTP/1.1" 502 150 "-" "curl/8.2.1" 94 0.003 [default-chunky-8080] [] 10.244.0.14:8080 0 0.003 502 b9058637e160edcb392b30a6dab624e6
192.168.122.1 - - [30/Mar/2024:18:28:10 +0000] "POST /api/user/auth-tokens/rotate HTTP/2.0" 200 2 "https://grafana.example.com/d/nginx/nginx-ingress-controller?orgId=1&refresh=5s" "Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/124.0" 379 0.020 [observability-prometheusgrafana-80] [] 10.244.0.7:3000 2 0.019 200 0aa4648602d2e50e45b4b233b52cff63`,
    told: { symptom: 'header-refused', 'refused-header': 'duplicate' },
  },
  {
    from: 'https://github.com/onnimonni/redis-nginx-module/issues/8',
    cause: 'duplicate-header',
    settles: true,
    text: `upstream sent duplicate header line: "Transfer-Encoding: chunked", previous value: "Transfer-Encoding: chunked" while reading response header from upstream`,
    told: {
      symptom: 'header-refused',
      'refused-header': 'duplicate',
      'what-changed': 'nginx-or-code',
    },
  },
  {
    from: 'https://github.com/netptop/siteproxy/issues/75',
    cause: 'length-and-encoding',
    settles: true,
    text: `upstream sent "Content-Length" and "Transfer-Encoding" headers at the same time while reading response header from upstream`,
    told: { symptom: 'header-refused', 'refused-header': 'length' },
  },
  {
    from: 'https://github.com/Portkey-AI/gateway/issues/1305',
    cause: 'length-and-encoding',
    settles: true,
    text: `[error] 596985#596985: *1 upstream sent "Content-Length" and "Transfer-Encoding" headers at the same time while reading response header from upstream, client: 203.0.113.158, server: llm.*****.example.com, request: "POST /v1/chat/completions HTTP/1.1", upstream: "http://172.17.10.2:8787/v1/chat/completions", host: "llm.*****.example.com"`,
    told: { symptom: 'header-refused', 'refused-header': 'length' },
  },
  {
    from: 'https://github.com/XTLS/Xray-core/issues/423',
    cause: 'grpc-to-http1',
    settles: true,
    text: `*187 upstream sent too large http2 frame: 4740180 while reading response header from upstream, client: xxx.xxx.xxx.xxx, server: xxx.xxx.xxx.xxx, request: "POST /upload/TunMulti HTTP/2.0", upstream: "grpc://unix:/run/xray/vless-grpc.socket:", host: "xxx.xxx.xxx.xxx"`,
    told: {
      symptom: 'invalid-reply',
      'upstream-protocol': 'grpc',
      'upstream-speaks': 'http',
    },
  },
  {
    from: 'https://github.com/apache/apisix/issues/10838',
    cause: 'grpc-to-http1',
    settles: true,
    text: `2024/01/17 12:30:03 [error] 50#50: *158580 upstream sent too large http2 frame: 4740180 while reading response header from upstream, client: 172.10.0.1, server: _, request: "POST /ping HTTP/1.0", upstream: "grpc://172.10.0.3:9081", host: "aaa.example.com"`,
    told: { symptom: 'invalid-reply', 'upstream-protocol': 'grpc' },
  },
];
