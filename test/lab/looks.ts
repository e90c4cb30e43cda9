/** Which commands of the questions' pages are run on which scenario's broken machine, and what they answer. */
import type { Facts } from '../../machines/facts.ts';

export interface Look {
  scene: string;
  /** The commands of an admin, as the pages print them. */
  commands: readonly string[];
  /** What their output answers. */
  answers: Facts;
}

const status = (unit: string) => `systemctl status --no-pager ${unit}`;
const sockets = "ss -lntxp | grep -E 'php-fpm|gunicorn|uwsgi|puma|MainThread'";
const servers = `nginx -T | grep -nE '^[^#]*(upstream[[:space:]]|server[[:space:]][^{]*;)'`;
const shake = 'openssl s_client -connect 127.0.0.1:8443';

export const looks: Look[] = [
  { scene: 'wrong-address', commands: ['ss -ltnp'], answers: { listening: 'other-port' } },
  {
    scene: 'service-down',
    commands: ['ss -ltnp', status('app')],
    answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'service' },
  },
  {
    scene: 'php-fpm-down',
    commands: [status('php8.2-fpm')],
    answers: { 'service-state': 'stopped', 'upstream-kind': 'php-fpm' },
  },
  {
    scene: 'failed-to-start',
    commands: ['ss -ltnp', status('app')],
    answers: { listening: 'nothing', 'service-state': 'failed' },
  },
  { scene: 'ipv6-localhost', commands: ['ss -ltnp'], answers: { listening: 'other-family' } },
  {
    scene: 'bound-to-loopback',
    commands: ['ss -ltnp'],
    answers: { listening: 'loopback-only' },
  },
  { scene: 'wrong-socket-path', commands: [sockets], answers: { 'socket-listed': 'other-path' } },
  { scene: 'tcp-not-socket', commands: [sockets], answers: { 'socket-listed': 'tcp-port' } },
  { scene: 'private-tmp', commands: [sockets], answers: { 'socket-listed': 'same-path' } },
  {
    scene: 'runtime-directory-removed',
    commands: ['ls -ld /run/app; systemctl show -p RuntimeDirectory app'],
    answers: { 'socket-folder': 'missing' },
  },
  {
    scene: 'socket-permission',
    commands: ['ls -l /run/php/shop.sock', 'id www-data'],
    answers: { 'blocked-at': 'socket' },
  },
  {
    scene: 'parent-folder-permission',
    commands: ['namei -l /home/app/app.sock', 'id www-data'],
    answers: { 'blocked-at': 'folder' },
  },
  {
    scene: 'sni-missing',
    commands: [
      `${shake} -noservername -brief </dev/null`,
      `${shake} -servername app.internal -brief </dev/null`,
    ],
    answers: { 'tls-handshake': 'with-name' },
  },
  {
    scene: 'tls-to-plain-port',
    commands: ['openssl s_client -connect 127.0.0.1:3000 -noservername -brief </dev/null'],
    answers: { 'tls-handshake': 'never' },
  },
  {
    scene: 'certificate-expired',
    commands: [`${shake} -noservername -CAfile /etc/ssl/internal/ca.pem -brief </dev/null`],
    answers: { 'certificate-state': 'expired' },
  },
  {
    scene: 'fastcgi-to-http',
    commands: ['curl -sS -m 5 -o /dev/null -D - http://127.0.0.1:3000/'],
    answers: { 'upstream-speaks': 'http' },
  },
  {
    scene: 'stale-address',
    commands: ['getent ahosts app.internal'],
    answers: { 'name-current': 'no' },
  },
  {
    scene: 'no-route--prohibit',
    commands: ['ip route get 10.2.0.9'],
    answers: { 'route-allows': 'prohibited' },
  },
  { scene: 'all-peers-down', commands: [servers], answers: { 'group-servers': 'all-down' } },
  {
    scene: 'container-down',
    commands: ['docker ps -a'],
    answers: { 'service-state': 'stopped', 'upstream-kind': 'container' },
  },
];

const pass = `nginx -T | grep -nE '(proxy|fastcgi|uwsgi|scgi|grpc)_pass |^\\s*server [^{]*;'`;
const ask = (url: string) =>
  `curl -skv -m 70 -o /dev/null -H 'Host: example.com' ${url} 2>&1 | grep -vE '^[{}]|bytes data|TLSv'`;
const askSocket = (path: string) =>
  `curl -sv -m 70 -o /dev/null --unix-socket ${path} http://example.com/`;
const askNginx = `curl -sk -m 90 -o /dev/null -D - -w '%{time_total} s\\n' -H 'Host: example.com' http://127.0.0.1/`;
const port3000 = 'http://127.0.0.1:3000/';

/** Seen from outside, as triage asks where nobody has found a log line. */
export const withoutLog: Look[] = [
  {
    scene: 'wrong-address',
    commands: [askNginx, pass, ask(port3000)],
    answers: {
      'nginx-answers': 'status-502',
      'pass-target': 'address',
      'direct-answer': 'refused',
    },
  },
  {
    scene: 'wrong-socket-path',
    commands: [pass, askSocket('/run/php/php7.4-fpm.sock')],
    answers: { 'pass-target': 'unix-socket', 'direct-answer': 'no-socket' },
  },
  {
    scene: 'socket-permission',
    commands: [pass, askSocket('/run/php/shop.sock')],
    answers: { 'pass-target': 'unix-socket', 'direct-answer': 'ok' },
  },
  {
    scene: 'proxy-to-uwsgi',
    commands: [pass, ask('http://127.0.0.1:3031/')],
    answers: { 'pass-target': 'address', 'direct-answer': 'closes' },
  },
  {
    scene: 'no-route',
    commands: [ask('http://10.2.0.9:3000/')],
    answers: { 'direct-answer': 'unreachable' },
  },
  {
    scene: 'host-not-found-at-start',
    commands: ['nginx -t', askNginx.replace('-sk', '-skv')],
    answers: { 'nginx-answers': 'test-fails' },
  },
  {
    scene: 'nginx-not-running',
    commands: ['curl -sv -m 90 -o /dev/null http://127.0.0.1/'],
    answers: { 'nginx-answers': 'no-connection' },
  },
  {
    scene: 'response-header-too-big',
    commands: [`curl -s -D - -o /dev/null -H 'Host: example.com' ${port3000} | wc -c`],
    answers: { 'header-size': 'large' },
  },
];
