import type { Case } from '../case.ts';

/** Queues, timers, connections: too many at once, or too slow. */
export const limits: readonly Case[] = [
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
    from: 'https://github.com/platformsh/platformsh-docs/pull/1799',
    cause: 'pool-exhausted',
    text: `connect() to unix:/run/app.sock failed (11: Resource temporarily unavailable)`,
    told: { symptom: 'queue-full', workers: 'all-busy' },
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
    from: 'https://github.com/medic/cht-core/issues/2076',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `2016/03/14 00:35:26 [alert] 25909#0: 1024 worker_connections are not enough
2016/03/14 00:35:26 [alert] 25909#0: *164106 1024 worker_connections are not enough while connecting to upstream, client: 203.0.113.91, server: _, request: "GET /medic/ HTTP/1.1", upstream: "http://127.0.0.1:280/medic/", host: "lg.example.org", referrer: "https://lg.example.org/medic/_design/medic/_rewrite/"`,
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/blindsidenetworks/scalelite/issues/396',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `[alert] 843#843: 1024 worker_connections are not enough`,
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/201',
    cause: 'all-peers-down',
    told: { 'failing-requests': 'every-request', 'group-servers': 'all-down' },
  },
  {
    from: 'https://github.com/medic/cht-core/issues/2885',
    cause: 'worker-connections-exhausted',
    told: { symptom: 'out-of-resources', resource: 'connections' },
  },
  {
    from: 'https://github.com/mendix/cf-mendix-buildpack/pull/135',
    cause: 'worker-connections-exhausted',
    settles: true,
    text: `1024 worker_connections are not enough`,
    told: { 'failing-requests': 'under-load', resource: 'connections' },
  },
];
