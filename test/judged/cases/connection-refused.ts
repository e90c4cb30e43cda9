import type { Case } from '../case.ts';

export const connectionRefused: readonly Case[] = [
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1411',
    cause: 'wrong-address',
    text: `failed (111: connection refused) while connecting to upstream, client 172.16.238.1; upstream "172.16.238.5:80/"`,
    told: { symptom: 'connection-refused', listening: 'other-port', 'service-state': 'running' },
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
    from: 'https://github.com/Trustroots/trustroots/pull/752',
    cause: 'bound-to-loopback',
    text: `nginx         | nginx.1    | localhost 172.17.0.1 - - [21/Oct/2018:05:57:35 +0000] "GET /favicon.ico HTTP/1.1" 502 173 "-" "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:62.0) Gecko/20100101 Firefox/62.0"
    nginx         | nginx.1    | 2018/10/21 05:57:35 [error] 58#58: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 172.17.0.1, server: localhost, request: "GET /favicon.ico HTTP/1.1", upstream: "http://172.17.0.5:3000/favicon.ico", host : "localhost:3080"`,
    told: {
      symptom: 'connection-refused',
      listening: 'loopback-only',
      'service-state': 'running',
      'upstream-address': 'container',
      timing: 'always',
    },
  },
  {
    from: 'https://github.com/chobits/ngx_http_proxy_connect_module/issues/323',
    cause: 'wrong-address',
    text: `[error] 1757#1757: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.168.26.188, server: , request: "GET http://192.168.26.105:8000/ HTTP/1.1", upstream: "http://192.168.26.105:80/", host: "192.168.26.105:8000"`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-port',
      'upstream-address': 'other-host',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/2378',
    cause: 'wrong-address',
    told: { symptom: 'connection-refused', listening: 'other-port', 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/qoomon/docker-host/issues/12',
    cause: 'bound-to-loopback',
    told: {
      symptom: 'connection-refused',
      listening: 'loopback-only',
      'service-state': 'running',
      'nginx-in-container': 'yes',
    },
  },
  {
    from: 'https://github.com/er0080/vllm-benchmarking/issues/62',
    cause: 'stale-container-address',
    text: `connect() failed (111: Connection refused) while connecting to upstream: "http://172.19.0.4:8000/api/health"`,
    told: {
      symptom: 'connection-refused',
      'what-changed': 'deployed-or-restarted',
      listening: 'same-address',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/langgenius/dify/issues/40448',
    cause: 'stale-container-address',
    told: {
      symptom: 'connection-refused',
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/getsentry/self-hosted/issues/3894',
    cause: 'stale-container-address',
    told: {
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/medic/cht-core/issues/8205',
    cause: 'stale-container-address',
    told: {
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/rancher/rancher/issues/6375',
    cause: 'stale-container-address',
    told: {
      'what-changed': 'deployed-or-restarted',
      'service-state': 'running',
      timing: 'always',
      'upstream-kind': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/669',
    cause: 'stale-container-address',
    told: {
      'what-changed': 'deployed-or-restarted',
      timing: 'always',
      'upstream-kind': 'container',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/ietf-tools/mailarchive/pull/4016',
    cause: 'ipv6-localhost',
    text: `connect() failed (111: Connection refused) while connecting to upstream, client: 10.244.11.165, server: _, request: "GET /favicon.ico HTTP/1.1", upstream: "http://[::1]:8000/favicon.ico", host: "mail.example.org", referrer: "https://mail.example.org/arch/export/url/?...`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'upstream-address': 'ipv6-loopback',
    },
  },
  {
    from: 'https://github.com/graphite-project/docker-graphite-statsd/issues/87',
    cause: 'ipv6-localhost',
    text: `2019/02/08 15:00:39 [error] 45#45: *62 connect() failed (111: Connection refused) while connecting to upstream, client: 10.154.yy.xx, server: , request: "POST /render HTTP/1.1", upstream: "http://[::1]:8080/render", host: "xxx.yy.zz"`,
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'upstream-address': 'ipv6-loopback',
    },
  },
  {
    from: 'https://github.com/cryptpad/cryptpad/issues/2299',
    cause: 'ipv6-localhost',
    told: {
      symptom: 'connection-refused',
      listening: 'other-family',
      'service-state': 'running',
      'upstream-address': 'ipv4-loopback',
    },
  },
  {
    from: 'https://github.com/golemcloud/golem/pull/1843',
    cause: 'ipv6-localhost',
    told: { listening: 'other-family', 'service-state': 'running' },
  },
];
