import type { Case } from '../case.ts';

/** An answer with more headers than nginx’s buffer holds. */
export const bigHeaders: readonly Case[] = [
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
    from: 'https://github.com/idno/idno/issues/2742',
    cause: 'response-header-too-big',
    settles: true,
    text: `2020/04/24 04:34:27 [error] 7581#7581: *6618 upstream sent too big header while reading response header from upstream, client: xx.xxx.xx.xx, server: mydomain.tld, request: "GET /admin/diagnostics/ HTTP/2.0", upstream: "fastcgi://unix:/var/run/php/php7.2-fpm.sock:", host: "mydomain.tld"
2020/04/24 04:34:27 [error] 7581#7581: *6618 FastCGI sent in stderr: "PHP message: Known (mydomain.tld): debug - Checking for HSTS headers`,
    told: { symptom: 'header-too-big', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/EDCD/coriolis/issues/640',
    cause: 'response-header-too-big',
    settles: true,
    text: `2021/01/27 18:04:47 [error] 279099#279099: *92 upstream sent too big header while reading response header from upstream, client: {IP_ADDRESS}, server: s.example.zone, request: "GET /7Yc0 HTTP/1.1", upstream: "fastcgi://unix:/var/run/php/php7.4-fpm.sock:", host: "s.example.zone", referrer: "https://github.com/EDCD/coriolis/issues/640"`,
    told: { symptom: 'header-too-big', 'failing-requests': 'one-kind' },
  },
  {
    from: 'https://github.com/johnbillion/query-monitor/issues/708',
    cause: 'response-header-too-big',
    settles: true,
    text: `[error] 1885#0: *1594 upstream sent too big header while reading response header from upstream,
client: 123.123.123,
server: example.org,
request: "POST /profile/edit/group/1/ HTTP/2.0",
upstream: "http://example.org/profile/edit/group/1/",
host: "example.org",
referrer: "https://example.org/profile/edit/group/1/"`,
    told: { symptom: 'header-too-big', 'failing-requests': 'one-kind', 'header-size': 'large' },
  },
  {
    from: 'https://github.com/puphpet/puphpet/issues/576',
    cause: 'response-header-too-big',
    settles: true,
    text: `*48 upstream sent too big header while reading response header from upstream, client: 192.168.82.1, server: example.com, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/var/run/php5-fpm.sock:", host: "example.com"`,
    told: { symptom: 'header-too-big' },
  },
  {
    from: 'https://github.com/tillkruss/Nginx-FastCGI-Cache/issues/16',
    cause: 'response-header-too-big',
    settles: true,
    text: `PHP Warning:  Invalid argument supplied for foreach() in //plugins/Nginx-FastCGI-Cache/nginx-cache.php on line 198
upstream sent too big header while reading response`,
    told: { symptom: 'header-too-big' },
  },
];
