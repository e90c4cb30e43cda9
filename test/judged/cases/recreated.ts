import type { Facts } from '../../../machines/facts.ts';
import type { Case } from '../case.ts';

const restarted = { 'what-changed': 'deployed-or-restarted' } satisfies Facts;
const otherAddress = { ...restarted, 'name-current': 'no' } satisfies Facts;
const noRoute = { symptom: 'unreachable', 'unreachable-error': 'no-route' } satisfies Facts;
/** What the reporters saw who had no log line. */
const allFail = {
  ...otherAddress,
  'direct-answer': 'ok',
  'pass-target': 'name',
  'failing-requests': 'every-request',
  timing: 'always',
} satisfies Facts;
const whileDeploying = {
  ...restarted,
  timing: 'around-deploys',
  'upstream-kind': 'container',
} satisfies Facts;

/** It has another address by now, or none for some seconds. */
export const recreated: readonly Case[] = [
  {
    from: 'https://github.com/er0080/vllm-benchmarking/issues/62',
    cause: 'stale-container-address',
    text: `connect() failed (111: Connection refused) while connecting to upstream: "http://172.19.0.4:8000/api/health"`,
    told: {
      ...otherAddress,
      symptom: 'connection-refused',
      listening: 'same-address',
      'service-state': 'running',
      timing: 'always',
      'upstream-address': 'container',
    },
  },
  {
    from: 'https://github.com/langgenius/dify/issues/40448',
    cause: 'stale-container-address',
    told: {
      ...otherAddress,
      symptom: 'connection-refused',
      'service-state': 'running',
      'upstream-address': 'container',
    },
  },
  {
    from: 'https://github.com/getsentry/self-hosted/issues/3894',
    cause: 'stale-container-address',
    told: { ...allFail, 'service-state': 'running', 'upstream-address': 'container' },
  },
  {
    from: 'https://github.com/medic/cht-core/issues/8205',
    cause: 'stale-container-address',
    told: { ...allFail, 'service-state': 'running', 'upstream-address': 'container' },
  },
  {
    from: 'https://github.com/rancher/rancher/issues/6375',
    cause: 'stale-container-address',
    told: { ...allFail, 'service-state': 'running', 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/669',
    cause: 'stale-container-address',
    told: { ...allFail, 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/goharbor/harbor/issues/19384',
    cause: 'stale-container-address',
    text: `2023/09/21 08:26:30 [error] 7#0: *2 connect() failed (113: No route to host) while connecting to upstream, client: 10.164.xx.yyy, server: , request: "GET /v2/ HTTP/1.1", upstream: "https://10.89.xx.80:8443/v2/", host: "docker-registry.example.tld:5000"`,
    told: {
      ...noRoute,
      'name-current': 'no',
      'upstream-address': 'container',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/sjMun09/Gout/issues/418',
    cause: 'stale-container-address',
    told: { ...otherAddress, symptom: 'connection-refused', 'upstream-address': 'container' },
  },
  {
    from: 'https://github.com/docker/compose/issues/2003',
    cause: 'stale-container-address',
    text: `connect() failed (113: No route to host) while connecting to upstream`,
    told: { ...noRoute, ...restarted, 'service-state': 'running', 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/Shuffle/Shuffle/issues/1098',
    cause: 'stale-container-address',
    text: `2023/04/24 17:56:53 [error] 13#13: *760619 connect() failed (113: No route to host) while connecting to upstream, client: 10.0.2.11, server: localhost, request: "GET /api/v1/checkusers HTTP/1.1", upstream: http://10.0.2.92:5001/api/v1/checkusers, host: "[xx](http://xx/)"`,
    told: {
      ...noRoute,
      ...restarted,
      'upstream-kind': 'container',
      'upstream-address': 'container',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/759',
    cause: 'stale-container-address',
    text: `2017/05/23 21:52:25 [error] 317#317: *288785 connect() failed (113: No route to host) while connecting to upstream, client: 127.0.0.1, server: aaa.bbb.com, request: "GET /favicon.ico HTTP/2.0", upstream: "http://10.2.3.30:3000/favicon.ico", host: "aaa.bbb.com", referrer: "https://aaa.bbb.com/“`,
    told: { ...noRoute, ...otherAddress, 'upstream-kind': 'container' },
  },
  {
    from: 'https://github.com/open-nvr/open-nvr/issues/256',
    cause: 'stale-container-address',
    told: {
      ...otherAddress,
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/evertramos/nginx-proxy-automation/issues/17',
    cause: 'stale-container-address',
    text: `2017/11/19 18:56:26 [error] 7#7: *5 connect() failed (113: No route to host) while connecting to upstream, client: 192.168.1.1, server: www.example.com, request: "GET /favicon.ico HTTP/2.0", upstream: "https://172.18.0.6:443/favicon.ico", host: "www.example.com", referrer: "https://www.example.com/"
www.example.com 192.168.1.1 - - [19/Nov/2017:18:56:26 +0000] "GET /favicon.ico HTTP/2.0" 502 575 "https://www.example.com/" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/62.0.3202.94 Safari/537.36"`,
    told: {
      ...restarted,
      ...noRoute,
      'upstream-kind': 'container',
      'upstream-address': 'container',
    },
  },
  {
    from: 'https://github.com/nginx-proxy/nginx-proxy/issues/1289',
    cause: 'stale-container-address',
    told: {
      ...otherAddress,
      'failing-requests': 'every-request',
      'service-state': 'running',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/securo-finance/securo/pull/368',
    cause: 'stale-container-address',
    told: {
      ...otherAddress,
      'pass-target': 'name',
      'failing-requests': 'every-request',
      'upstream-kind': 'container',
    },
  },
  {
    from: 'https://github.com/pythian/opsviz/issues/23',
    cause: 'stale-address',
    told: { 'pass-target': 'name', 'name-in-variable': 'no', 'name-current': 'no' },
  },
  {
    from: 'https://github.com/Valian/docker-nginx-auto-ssl/pull/18',
    cause: 'stale-address',
    text: `[error] 23#23: *110174 no live upstreams while connecting to upstream, client: 203.0.113.123
[error] 23#23: *110162 upstream timed out (110: Operation timed out) while connecting to upstream, client: 203.0.113.123`,
    told: {
      symptom: 'timed-out',
      'timed-out-while': 'connecting',
      'pass-target': 'name',
      'name-current': 'no',
    },
  },
  {
    from: 'https://github.com/beyondessential/tupaia/pull/5727',
    cause: 'stale-address',
    told: { 'nginx-answers': 'status-504', 'pass-target': 'name', 'name-current': 'no' },
  },
  {
    from: 'https://github.com/engintron/engintron/issues/595',
    cause: 'stale-address',
    text: `2017/07/30 09:27:09 [error] 28172#28172: *500 connect() failed (111: Connection refused) while connecting to upstream, client: 199.30.xx.xx, server: xxxxxxxxxxxxxx.at, request: "GET /wp-content/themes/up/js/translate-dictionary.js HTTP/1.1", upstream: "https://OLD-SERVER-IP:8443/wp-content/themes/up/js/translate-dictionary.js", host: "www.xxxxxxxxxxxxxxxx.at"`,
    told: {
      symptom: 'connection-refused',
      'what-changed': 'names-or-addresses',
      'upstream-address': 'other-host',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/3639',
    cause: 'deploy-gap',
    told: { ...whileDeploying, symptom: 'connection-refused' },
  },
  {
    from: 'https://github.com/nginx/kubernetes-ingress/issues/891',
    cause: 'deploy-gap',
    told: { ...whileDeploying, 'failing-requests': 'around-deploys' },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/7097',
    cause: 'deploy-gap',
    told: { ...whileDeploying, 'failing-requests': 'around-deploys' },
  },
];
