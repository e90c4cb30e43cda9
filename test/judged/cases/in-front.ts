import type { Case } from '../case.ts';

/** Not made by this nginx, or only handed on by it. */
export const inFront: readonly Case[] = [
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/1488',
    cause: 'upstream-sent-502',
    told: { 'direct-answer': 'status-5xx' },
  },
  {
    from: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/444',
    cause: 'wrong-log',
    told: { symptom: 'not-from-nginx', 'error-log-place': 'elsewhere' },
  },
  {
    from: 'https://github.com/darklang/dark/pull/928',
    cause: 'front-keepalive-longer',
    text: `   19 "backend_connection_closed_before_data_sent_to_client"
    1 "failed_to_pick_backend"`,
    told: { 'failing-requests': 'through-front', 'front-failures': 'now-and-then' },
  },
  {
    from: 'https://github.com/nginx/nginx/issues/492',
    cause: 'one-bad-peer',
    told: { 'failing-requests': 'one-server', 'failing-servers': 'one' },
  },
  {
    from: 'https://github.com/grpc/grpc-java/issues/7524',
    cause: 'one-bad-peer',
    text: `[11:24:40 +0000]|| "POST /com.company.test/order HTTP/2.0"|| 502|| 150|| "-"|| grpc-java-netty/1.17.2|| -|| 0.000|| 0.001|| 10.46.46.161:9999|| 502
[11:24:41 +0000]|| "POST /com.company.test/order HTTP/2.0"|| 200|| 28|| "-"|| grpc-java-netty/1.17.2|| -|| 0.003|| 0.003|| 10.46.46.160:9999|| 200`,
    told: { 'failing-requests': 'one-server', 'failing-servers': 'one' },
  },
];
