import type { Case } from '../case.ts';

export const unreachable: readonly Case[] = [
  {
    from: 'https://github.com/goharbor/harbor/issues/19384',
    cause: 'stale-container-address',
    text: `2023/09/21 08:26:30 [error] 7#0: *2 connect() failed (113: No route to host) while connecting to upstream, client: 10.164.xx.yyy, server: , request: "GET /v2/ HTTP/1.1", upstream: "https://10.89.xx.80:8443/v2/", host: "docker-registry.example.tld:5000"`,
    told: {
      symptom: 'unreachable',
      'unreachable-error': 'no-route',
      'name-current': 'no',
      'upstream-address': 'container',
      'upstream-kind': 'container',
    },
  },
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
];
