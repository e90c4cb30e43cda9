import type { Case } from '../case.ts';

/** 113, 101 and 99: the network says no. */
export const unreachable: readonly Case[] = [
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/8079',
    cause: 'firewall-rejects',
    text: `2021/12/28 06:17:41 [error] 3256#3256: *411627 connect() failed (113: Host is unreachable) while connecting to upstream, client: 10.*.*.207, server: _, request: "GET /demo HTTP/1.1", upstream: "http://10.42.0.16:80/demo", host: "10.*.*.207"`,
    told: {
      symptom: 'unreachable',
      'unreachable-error': 'no-route',
      'upstream-kind': 'container',
      'name-current': 'yes',
    },
  },
  {
    from: 'https://github.com/chobits/ngx_http_proxy_connect_module/issues/199',
    cause: 'ipv6-unreachable',
    settles: true,
    text: `2021/09/13 15:09:05 [error] 2784#0: *30555 connect() to [2001:db8:4105:a:23::]:443 failed (101: Network is unreachable) while connecting to upstream, client: 192.168.125.21, server: , request: "CONNECT xxxxxxxxxx:443 HTTP/1.1", host: "xxxxxxxx:443"
2021/09/13 15:09:05 [error] 2784#0: *30555 proxy_connect: connection error while connecting to upstream, client: 192.168.125.21, server: , request: "CONNECT xxxxxxxxxxxxxx:443 HTTP/1.1", host: "xxxxxxxxxxx:443"`,
    told: { symptom: 'unreachable', 'unreachable-error': 'ipv6-unreachable' },
  },
  {
    from: 'https://github.com/chobits/ngx_http_proxy_connect_module/issues/138',
    cause: 'ipv6-unreachable',
    settles: true,
    text: `2020/01/12 17:47:32 [crit] 47561#47561: *157 connect() to [2001:db8:205:59:0:ff:b09b:159e]:443 failed (99: Cannot assign requested address) while connecting to upstream, client: 172.16.18.181, server: , request: "CONNECT www.example.com:443 HTTP/1.1", host: "www.example.com:443"
2020/01/12 17:47:32 [error] 47561#47561: *157 proxy_connect: connection error while connecting to upstream, client: 172.16.18.181, server: , request: "CONNECT www.example.com:443 HTTP/1.1", host: "www.example.com:443"`,
    told: { symptom: 'unreachable', 'unreachable-error': 'ipv6-unreachable' },
  },
];
