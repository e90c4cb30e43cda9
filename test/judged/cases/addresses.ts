import type { Facts } from '../../../machines/facts.ts';
import type { Case } from '../case.ts';

const ownLoopback = {
  'service-state': 'running',
  'upstream-address': 'ipv4-loopback',
  'nginx-in-container': 'yes',
} satisfies Facts;
const otherFamily = {
  symptom: 'connection-refused',
  listening: 'other-family',
  'upstream-address': 'ipv6-loopback',
} satisfies Facts;
const otherPort = { symptom: 'connection-refused', listening: 'other-port' } satisfies Facts;
const nobodyAnswers = {
  'direct-answer': 'refused',
  'pass-target': 'address',
  'service-state': 'running',
  'upstream-kind': 'php-fpm',
} satisfies Facts;

/** nginx asks another address than the one the application listens on. */
export const addresses: readonly Case[] = [
  {
    from: 'https://github.com/chobits/ngx_http_proxy_connect_module/issues/323',
    cause: 'wrong-address',
    text: `[error] 1757#1757: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.168.26.188, server: , request: "GET http://192.168.26.105:8000/ HTTP/1.1", upstream: "http://192.168.26.105:80/", host: "192.168.26.105:8000"`,
    told: { ...otherPort, 'upstream-address': 'other-host', 'service-state': 'running' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/2378',
    cause: 'wrong-address',
    told: { ...otherPort, 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1591',
    cause: 'wrong-address',
    text: `connect() failed (111: Connection refused) while connecting to upstream`,
    told: { ...otherPort, 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/caprover/caprover/issues/350',
    cause: 'wrong-address',
    told: { ...otherPort, 'service-state': 'running', 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/Empornium/Luminance/issues/34',
    cause: 'wrong-address',
    told: nobodyAnswers,
  },
  {
    from: 'https://github.com/linuxeye/lnmp/issues/103',
    cause: 'wrong-address',
    told: nobodyAnswers,
  },
  {
    from: 'https://github.com/engintron/engintron/issues/72',
    cause: 'wrong-address',
    text: `2016/02/11 13:09:29 [error] 27871#0: *1 connect() failed (111: Connection refused) while connecting to upstream, client: x.x.x.x, server: localhost, request: "GET / HTTP/1.1", upstream: "http://192.0.2.67:8080/", host: "www.example.com"`,
    told: { ...otherPort, 'upstream-address': 'other-host' },
  },
  {
    from: 'https://github.com/nazar-pc/docker-webserver/issues/18',
    cause: 'container-loopback',
    text: `*6 connect() failed (111: Connection refused) while connecting to upstream, client: 172.17.0.1, server: localhost, request: "GET / HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: localhost:8000"`,
    told: { ...ownLoopback, symptom: 'connection-refused' },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/445',
    cause: 'container-loopback',
    told: { ...ownLoopback, 'direct-answer': 'refused', 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/756',
    cause: 'container-loopback',
    text: `nginx: connect() failed (111: Connection refused) while connecting to upstream`,
    told: { ...ownLoopback, symptom: 'connection-refused' },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/3800',
    cause: 'container-loopback',
    told: { ...ownLoopback, 'direct-answer': 'refused', 'failing-requests': 'every-request' },
  },
  {
    from: 'https://github.com/verifywise-ai/verifywise/pull/3699',
    cause: 'container-loopback',
    told: {
      'direct-answer': 'refused',
      'pass-target': 'address',
      'upstream-address': 'ipv4-loopback',
      'nginx-in-container': 'yes',
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
    from: 'https://github.com/ietf-tools/mailarchive/pull/4016',
    cause: 'ipv6-localhost',
    text: `connect() failed (111: Connection refused) while connecting to upstream, client: 10.244.11.165, server: _, request: "GET /favicon.ico HTTP/1.1", upstream: "http://[::1]:8000/favicon.ico", host: "mail.example.org", referrer: "https://mail.example.org/arch/export/url/?...`,
    told: otherFamily,
  },
  {
    from: 'https://github.com/graphite-project/docker-graphite-statsd/issues/87',
    cause: 'ipv6-localhost',
    text: `2019/02/08 15:00:39 [error] 45#45: *62 connect() failed (111: Connection refused) while connecting to upstream, client: 10.154.yy.xx, server: , request: "POST /render HTTP/1.1", upstream: "http://[::1]:8080/render", host: "xxx.yy.zz"`,
    told: otherFamily,
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
    told: {
      'direct-answer': 'ok',
      'pass-target': 'address',
      listening: 'other-family',
      'service-state': 'running',
    },
  },
  {
    from: 'https://github.com/unbit/uwsgi/issues/1465',
    cause: 'ipv6-localhost',
    text: `> 2017/02/05 09:34:09 [error] 17514#0: *719 connect() failed (111: Connection refused) while connecting to upstream, client: <my_ip>, server: test.example.com, request: "GET / HTTP/1.1", upstream: "uwsgi://[::1]:6667", host: "test.example.com"`,
    told: otherFamily,
  },
];
