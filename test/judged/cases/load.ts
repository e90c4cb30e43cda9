import type { Case } from '../case.ts';

/** Queues and timers: too many at once, or too slow. */
export const load: readonly Case[] = [
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1495',
    cause: 'peers-marked-down',
    told: { symptom: 'no-live-upstreams', 'earlier-errors': 'yes' },
  },
  {
    from: 'https://github.com/adi90x/rancher-active-proxy/issues/6',
    cause: 'peers-marked-down',
    text: `20.1.2017 09:52:13nginx.1     | test.example.com 203.0.113.236 - admin [20/Jan/2017:08:52:13 +0000] "GET /ws/?EIO=3&transport=polling&t=Lcx4f5r&sid=gEKbIEr6IglSksqoAASt HTTP/2.0" 502 638 "https://test.example.com/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.95 Safari/537.36"
20.1.2017 09:52:14nginx.1     | 2017/01/20 08:52:14 [error] 1717#1717: *99317 no live upstreams while connecting to upstream, client: 203.0.113.236, server: test.example.com, request: "GET /api/industries HTTP/2.0", upstream: "http://test.example.com/api/industries", host: "test.example.com"`,
    told: { symptom: 'no-live-upstreams', 'earlier-errors': 'yes' },
  },
  {
    from: 'https://github.com/os-autoinst/openQA/pull/5278',
    cause: 'max-connections-reached',
    told: { 'failing-requests': 'under-load', 'group-servers': 'limited' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/201',
    cause: 'all-peers-down',
    told: { 'failing-requests': 'every-request', 'group-servers': 'all-down' },
  },
  {
    from: 'https://github.com/platformsh/platformsh-docs/pull/1799',
    cause: 'pool-exhausted',
    text: `connect() to unix:/run/app.sock failed (11: Resource temporarily unavailable)`,
    told: { symptom: 'queue-full', workers: 'all-busy' },
  },
  {
    from: 'https://github.com/unbit/uwsgi/issues/1647',
    cause: 'pool-exhausted',
    text: `2017/09/22 18:06:33 [error] 6536#0: *56870 connect() to unix:///var/sockets/app.sock failed (11: Resource temporarily unavailable) while connecting to upstream, client: 10.10.4.70, server: communication-api.example.com, request: "GET /health_check HTTP/1.1", upstream: "uwsgi://unix:///var/sockets/app.sock:", host: "10.10.2.171"\``,
    told: { symptom: 'queue-full', workers: 'all-busy' },
  },
  {
    from: 'https://github.com/puma/puma/issues/1449',
    cause: 'listen-backlog-too-small',
    text: `connect() to unix:/path/to/socket/puma.sock failed (11: Resource temporarily unavailable) while connecting to upstream, client...`,
    told: { symptom: 'queue-full', 'failing-requests': 'under-load' },
  },
  {
    from: 'https://github.com/zabbix/zabbix-docker/issues/732',
    cause: 'slow-request',
    text: `2020/09/21 10:12:37 [error] 46#46: *9368 upstream timed out (110: Operation timed out) while reading response header from upstream, client: x.x.x.x, server: zabbix, request: "POST /zabbix/api_jsonrpc.php HTTP/1.1", upstream: "fastcgi://unix:/tmp/php-fpm.sock", host: "xxx.net"`,
    told: {
      symptom: 'timed-out',
      'timed-out-while': 'after-connecting',
      connects: 'under-little-load',
    },
  },
  {
    from: 'https://github.com/pwnlandia/mhn/issues/32',
    cause: 'slow-request',
    text: `2014/07/18 13:48:30 [error] 3068#0: *1 upstream timed out (110: Connection timed out) while reading response header from upstream, client: A.B.C.D, server: _, request: "GET /ui/dashboard/ HTTP/1.1", upstream: "uwsgi://unix:/tmp/uwsgi.sock:", host: "127.0.0.1:X"
2014/07/18 13:55:48 [error] 3107#0: *1 upstream timed out (110: Connection timed out) while reading response header from upstream, client: A.B.C.D, server: _, request: "GET /ui/attacks/ HTTP/1.1", upstream: "uwsgi://unix:/tmp/uwsgi.sock:", host: "127.0.0.1:X"`,
    told: {
      symptom: 'timed-out',
      'timed-out-while': 'after-connecting',
      'failing-requests': 'one-kind',
    },
  },
  {
    from: 'https://github.com/fossar/selfoss/issues/1427',
    cause: 'slow-request',
    text: `[error] 1046#1046: *2094 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 192.168.17.1, server: localhost, request: "GET /update HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "192.168.17.128"`,
    told: {
      symptom: 'timed-out',
      'timed-out-while': 'after-connecting',
      'failing-requests': 'one-kind',
    },
  },
  {
    from: 'https://github.com/apache/openwhisk-apigateway/issues/54',
    cause: 'firewall-drops',
    text: `10.155.49.14 - f4c355ef-a17b-4cc0-94ff-334076078527 [09/Jan/2017:16:29:55 +0000] request="POST ---URL HIDDEN--- HTTP/1.0" status=504 bbs=84 rl=878 rt=60.004 hr="http://localhost:6013/src/" ua="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.95 Safari/537.36" xfwdf="---IP HIDDEN---" upadd="---IP HIDDEN---" upstat=504 uprt="60.000" reqid=9yNWkfwFdsIN9g7b7M5a9XbJJv77BftD

==> /var/log/api-gateway/gateway_error.log <==
2017/01/09 16:29:55 [error] 26473#0: *530715 upstream timed out (110: Operation timed out) while connecting to upstream, client: ---IP HIDDEN---, server: , request: "POST ---URL HIDDEN--- HTTP/1.0", upstream: "---URL HIDDEN---", host: "gws_apigateway", referrer: "http://localhost:6013/src/"`,
    told: { symptom: 'timed-out', 'timed-out-while': 'connecting' },
  },
];
