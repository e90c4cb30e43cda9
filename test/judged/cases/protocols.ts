import type { Case } from '../case.ts';

/** nginx speaks one protocol and the application another. */
export const protocols: readonly Case[] = [
  {
    from: 'https://github.com/evertramos/nginx-proxy-automation/issues/125',
    cause: 'proxy-to-uwsgi',
    settles: true,
    text: `invalid request block size: 21573 (max 4096)...skip`,
    told: {
      'upstream-log': 'other-protocol',
      'upstream-protocol': 'http',
      'upstream-speaks': 'uwsgi',
    },
  },
  {
    from: 'https://github.com/maxking/docker-mailman/issues/64',
    cause: 'uwsgi-to-http',
    told: {
      'failing-requests': 'every-request',
      'upstream-protocol': 'uwsgi',
      'upstream-speaks': 'http',
    },
  },
  {
    from: 'https://github.com/nginx/kubernetes-ingress/issues/2749',
    cause: 'http-to-tls-port',
    text: `022-06-10 09:19:38 +0000 SSL error, peer: 10.233.102.237, peer cert: : #<Puma::MiniSSL::SSLError: OpenSSL error: error:1407609C:SSL routines:SSL23_GET_CLIENT_HELLO:http request - 156>`,
    told: {
      'what-changed': 'kind-of-application',
      'failing-requests': 'every-request',
      'upstream-protocol': 'http',
      'upstream-speaks': 'tls',
    },
  },
  {
    from: 'https://github.com/FreshRSS/FreshRSS/issues/2582',
    cause: 'fastcgi-to-http',
    settles: true,
    text: `2019/10/28 20:12:11 [error] 16623#16623: *277 upstream sent unsupported FastCGI protocol version: 83 while reading response header from upstream, client: x.x.x.x, server: _, request: "GET /p/api/greader.php/check/compatibility HTTP/2.0", upstream: "fastcgi://unix:/run/synoscgi.sock:", host: "my_server:my_port", referrer: "https://my_server:my_port/p/api/"
2019/10/28 20:12:11 [error] 16623#16623: *277 upstream sent unsupported FastCGI protocol version: 83 while reading response header from upstream, client: x.x.x.x, server: _, request: "GET /p/api/greader.php/check%2Fcompatibility HTTP/2.0", upstream: "fastcgi://unix:/run/synoscgi.sock:", host: "my_server:my_port", referrer: "https://my_server:my_port/p/api/"`,
    told: { symptom: 'invalid-reply', 'upstream-protocol': 'fastcgi' },
  },
  {
    from: 'https://github.com/multiOTP/multiotp/issues/224',
    cause: 'fastcgi-to-http',
    settles: true,
    text: `9176#6936: *46 when reading the response header from upstream, client: 127.0.0.1, server: localhost, request: "GET /favicon.ico sent unsupported FastCGI protocol version 72. HTTP/1.1", source code: "fastcgi://127.0.0.1:9000", host: "127.0.0.1:8112", link: "http://127.0.0.1:8112 /"`,
    told: { symptom: 'invalid-reply', 'upstream-protocol': 'fastcgi' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1000',
    cause: 'fastcgi-to-http',
    settles: true,
    text: `2017/12/13 03:41:53 [error] 110#110: *69 upstream sent unsupported FastCGI protocol version: 72 while reading response header from upstream, client: 127.0.0.1, server: localhost, request: "GET / HTTP/1.1", upstream: "fastcgi://172.25.0.3:80", host: "localhost"`,
    told: { symptom: 'invalid-reply', 'upstream-protocol': 'fastcgi', 'upstream-speaks': 'http' },
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
  {
    from: 'https://github.com/grpc/grpc/issues/32679',
    cause: 'grpc-rejected',
    settles: true,
    text: `[error] 30#30: *1 upstream rejected request with error 1 while reading response header from upstream, client: , server: , request: "GET /favicon.ico HTTP/1.1", u`,
    told: { symptom: 'invalid-reply', 'upstream-protocol': 'grpc' },
  },
  {
    from: 'https://github.com/nghttp2/nghttp2/issues/1558',
    cause: 'proxy-to-http2',
    told: {
      'direct-answer': 'ok',
      'pass-target': 'address',
      'failing-requests': 'every-request',
      'upstream-protocol': 'http',
      'upstream-speaks': 'http2',
    },
  },
];
