import type { Case } from '../case.ts';

export const tls: readonly Case[] = [
  {
    from: 'https://github.com/aws/eks-anywhere/issues/5780',
    cause: 'tls-to-plain-port',
    settles: true,
    text: `*24302986 SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream, client: XX.XXX.XX.XXX, server: host.com, request: "GET /decision/version/ HTTP/2.0", upstream: "[**https**://XX.XXX.XX.XXX:8099/"](https://XX.XXX.XX.XXX:8099/%22), host: "host.com""`,
    told: { symptom: 'tls-failed', 'tls-error': 'plain-answer' },
  },
  {
    from: 'https://github.com/outroll/vesta/issues/2010',
    cause: 'tls-to-plain-port',
    settles: true,
    text: `2020/06/10 11:32:51 [error] 8164#8164: *4825 SSL_do_handshake() failed (SSL: error:1408F10B:SSL routines:ssl3_get_record:wrong version number) while SSL handshaking to upstream, client: 151.xxx.xxx.227, server: domain.fr, request: "GET / HTTP/2.0", upstream: "https://51.yyy.yyy.37:8443/", host: "domain.fr"`,
    told: { symptom: 'tls-failed', 'tls-error': 'plain-answer' },
  },
  {
    from: 'https://github.com/apache/apisix/issues/3783',
    cause: 'tls-to-plain-port',
    settles: true,
    text: `2021/03/08 21:16:09 [error] 65945#681239: *2862 SSL_do_handshake() failed (SSL: error:1408F10B:SSL routines:ssl3_get_record:wrong version number), client: 127.0.0.1, server: , request: "GET /test/test HTTP/1.1", subrequest: "/proxy_mirror", host: "example.cn:9080"`,
    told: { symptom: 'tls-failed', 'tls-error': 'plain-answer' },
  },
  {
    from: 'https://github.com/ethpandaops/ansible-collection-general/pull/281',
    cause: 'sni-missing',
    settles: true,
    text: `ingress-nginx-public-controller-678c58d9d6-8p8vj controller 2024-10-21T10:41:45.462803094+02:00 2024/10/21 08:41:45 [crit] 165#165: *18127 SSL_do_handshake() failed (SSL: error:0A000458:SSL routines::tlsv1 unrecognized name:SSL alert number 112) while SSL handshaking to upstream, client: 203.0.113.107, server: config.example.io, request: "GET /api/v1/nodes/validator-ranges HTTP/1.1", upstream: "https://192.0.2.82:443/meta/api/v1/validator-ranges.json", host: "config.example.io"`,
    told: { symptom: 'tls-failed', 'tls-error': 'unrecognized-name' },
  },
  {
    from: 'https://github.com/jenkins-infra/helm-charts/pull/1507',
    cause: 'sni-missing',
    text: `2025/01/09 09:28:40 [error] 20#20: *43 SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::ssl/tls alert handshake failure:SSL alert number 40) while SSL handshaking to upstream, client: 127.0.0.1, server: _, request: "GET /download/plugins/beer/1.0/beer.hpi HTTP/1.1", upstream: "https://192.0.2.88:443/download/plugins/beer/1.0/beer.hpi", host: "127.0.0.1:8080"
2025/01/09 09:28:40 [warn] 20#20: *43 upstream server temporarily disabled while SSL handshaking to upstream, client: 127.0.0.1, server: _, request: "GET /download/plugins/beer/1.0/beer.hpi HTTP/1.1", upstream: "https://192.0.2.88:443/download/plugins/beer/1.0/beer.hpi", host: "127.0.0.1:8080"`,
    told: { symptom: 'tls-failed', 'tls-error': 'refused', 'tls-handshake': 'with-name' },
  },
  {
    from: 'https://github.com/spantaleev/matrix-docker-ansible-deploy/pull/3055',
    cause: 'sni-missing',
    text: `*10 SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::sslv3 alert handshake failure:SSL alert number 40) while SSL handshaking to upstream, client: 172.19.0.1, server: example.host, request: "GET /.well-known/matrix/client HTTP/2.0", upstream: "https://<ip>/.well-known/matrix/client", host: "<domain>"`,
    told: { symptom: 'tls-failed', 'tls-error': 'refused', 'tls-handshake': 'with-name' },
  },
  {
    from: 'https://github.com/ChronoAIProject/Ornn/pull/146',
    cause: 'sni-missing',
    text: `SSL_do_handshake() failed ... SSL alert number 40
upstream: 'https://192.0.2.32:443/api/v1/proxy/s/ornn-api/...'`,
    told: {
      symptom: 'tls-failed',
      'tls-error': 'refused',
      'tls-handshake': 'with-name',
      'failing-requests': 'every-request',
    },
  },
  {
    from: 'https://github.com/evenfire-ai/evenfire/pull/149',
    cause: 'certificate-untrusted',
    settles: true,
    text: `upstream SSL certificate verify error: (20:unable to get local issuer certificate)
while SSL handshaking to upstream`,
    told: { symptom: 'tls-failed', 'tls-error': 'untrusted' },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/4928',
    cause: 'certificate-name-mismatch',
    settles: true,
    text: `502 Bad Gateway when connecting to upstream over TLS: upstream SSL certificate does not match "upstream_balancer" while SSL handshaking to upstream`,
    told: { symptom: 'tls-failed', 'tls-error': 'other-name' },
  },
  {
    from: 'https://github.com/openresty/openresty/issues/1084',
    cause: 'tls-version-mismatch',
    settles: true,
    text: `SSL_do_handshake() failed SSL: error:0A0000BF:SSL routines::no protocols available

SSL_do_handshake() failed SSL: error:0A000102:SSL routines::unsupported protocol`,
    told: {
      symptom: 'tls-failed',
      'tls-error': 'protocol-version',
      'upstream-tls-version': 'old',
      'what-changed': 'nginx-or-code',
    },
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/7082',
    cause: 'client-certificate-required',
    text: `2021/04/27 22:55:10 [error] 874#874: *62373 SSL_do_handshake() failed (SSL: error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:SSL alert number 40) while SSL handshaking to upstream, client: 127.0.0.1, server: greeter.reev.grpc, request: "POST /com.rameshkp.GreeterService/greet HTTP/2.0", upstream: "grpcs://10.244.1.7:9090", host: "greeter.reev.grpc:443"`,
    told: { symptom: 'tls-failed', 'tls-error': 'refused', 'tls-handshake': 'with-certificate' },
  },
];
