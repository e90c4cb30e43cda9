import type { Case } from '../case.ts';

/** An answer whose headers nginx refuses. */
export const refusedHeaders: readonly Case[] = [
  {
    from: 'https://github.com/FreshRSS/FreshRSS/issues/4766',
    cause: 'invalid-header-name',
    settles: true,
    text: String.raw`2022/10/23 10:33:02 [error] 7052#7052: *1 upstream sent invalid header: "HTTP\x20..." while reading response header from upstream, client: 192.168.1.1, server: freshrss.my.domain, request: "GET /i/?rid=63555cde8a57b HTTP/1.1", upstream: "fastcgi://unix:/var/run/cgi-php.socket-1:", host: "freshrss.my.domain"`,
    told: { symptom: 'header-refused', 'refused-header': 'name' },
  },
  {
    from: 'https://github.com/openresty/openresty/issues/833',
    cause: 'invalid-header-name',
    settles: true,
    text: String.raw`upstream sent invalid header: "\x09..."`,
    told: {
      symptom: 'header-refused',
      'refused-header': 'name',
      'what-changed': 'nginx-or-code',
      'failing-requests': 'one-kind',
    },
  },
  {
    from: 'https://github.com/unbit/uwsgi-phpsgi/issues/1',
    cause: 'invalid-header-name',
    text: `2015/02/06 09:08:22 [error] 3067#0: *230 upstream sent invalid header while reading response header from upstream, client: 203.0.113.202, server: phpsgi.example.net, request: "GET / HTTP/1.1", upstream: "uwsgi://127.0.0.1:23032", host: "phpsgi.example.net"`,
    told: { symptom: 'header-refused', 'refused-header': 'name' },
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
];
