import type { Case } from '../case.ts';

/** A request with more headers than the application takes. */
export const bigRequests: readonly Case[] = [
  {
    from: 'https://github.com/GeoNode/geonode/pull/4344',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 6871 (max 4096)...skip
invalid request block size: 6817 (max 4096)...skip
invalid request block size: 6824 (max 4096)...skip
invalid request block size: 6798 (max 4096)...skip`,
    told: { 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/lcnetdev/scriptshifter/issues/153',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `scriptshifter_1     | invalid request block size: 4374 (max 4096)...skip`,
    told: {
      'what-changed': 'nothing',
      'failing-requests': 'some-visitors',
      'upstream-log': 'request-too-big',
    },
  },
  {
    from: 'https://github.com/sighupio/gatekeeper-policy-manager/pull/61',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 5292 (max 4096)...skip
10.x.x.x - - [02/Nov/2020:08:33:43 +0000] "GET /favicon.ico HTTP/1.1" 502 560 "https://gpm.<redacted>/" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.111 Safari/537.36" "10.x.x.x"
2020/11/02 08:33:43 [error] 10#10: *16 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 10.x.x.x.x, server: , request: "GET /favicon.ico HTTP/1.1", upstream: "uwsgi://unix:///tmp/uwsgi.sock:", host: "gpm.<redacted>", referrer: "https://gpm.<redacted>/"`,
    told: { symptom: 'closed-early', 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/alerta/alerta/issues/636',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018-08-07 00:08:55,290 DEBG 'uwsgi' stdout output:
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | invalid request block size: 4437 (max 4096)...skip
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | invalid request block size: 4437 (max 4096)...skip
monitoring_alerta.1.x267o2ynkofm@osc01mon03    |
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018-08-07 00:08:55,290 DEBG 'nginx' stdout output:
monitoring_alerta.1.x267o2ynkofm@osc01mon03    | 2018/08/07 00:08:55 [error] 54#0: *28 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 10.255.0.3, server: , request: "GET /api/alerts/count?status=open&status=unknown HTTP/1.1", upstream: "uwsgi://unix:/tmp/uwsgi.sock:", host: "epic.test.com:15017", referrer: "https://epic.test.com:15017/"`,
    told: { symptom: 'closed-early', 'upstream-log': 'request-too-big' },
  },
  {
    from: 'https://github.com/keitaroinc/ckan-helm/issues/41',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 4313 (max 4096)...skip
[uwsgi-http key: ckan.example.gov client_addr: 192.168.1.3 client_port: 13549] hr_instance_read(): Connection reset by peer [plugins/http/http.c line 647]
invalid request block size: 4313 (max 4096)...skip
[uwsgi-http key: ckan.example.gov client_addr: 192.168.1.3 client_port: 14061] hr_instance_read(): Connection reset by peer [plugins/http/http.c line 647]`,
    told: {
      'what-changed': 'nothing',
      'failing-requests': 'some-visitors',
      'upstream-log': 'request-too-big',
    },
  },
  {
    from: 'https://github.com/agarbato/unicloud/issues/30',
    cause: 'request-too-big-for-upstream',
    settles: true,
    text: `invalid request block size: 4261 (max 4096)...skip`,
    told: { 'upstream-log': 'request-too-big' },
  },
];
