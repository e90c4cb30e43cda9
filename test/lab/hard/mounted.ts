/** One site in a container that has a place for each fix, and what nginx reads after it. */
import type { Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { project } from '../containers.ts';

const folder = `${project}/nginx`;

export const site = {
  file: `${folder}/default.conf`,
  certificates: `${folder}/tls`,
  details: {
    'site-file': `${folder}/default.conf`,
    'mounted-folder': folder,
    'server-name': 'example.com',
    'site-scheme': 'http',
  } satisfies Details,
  text: `limit_req_zone $binary_remote_addr zone=perip:1m rate=5r/s;
upstream pool { server app:3000 max_conns=2; server 10.0.0.9:3000 down; keepalive 8; keepalive_timeout 60s; }
server {
    listen 80;
    server_name example.com;
    resolver 127.0.0.11 valid=30s;
    limit_req zone=perip;
    location / { proxy_pass http://app:3000; } # the main page; {
    location /pool { proxy_pass http://pool/; }
    location /secure { proxy_pass https://10.0.0.20:8443; }
    location /wrong { fastcgi_pass app:3000; }
    location /php { fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name; fastcgi_pass unix:/run/php/php7.4-fpm.sock; }
}
server { listen 80; server_name other.example; location / { proxy_pass http://app:3000; } location /secure { proxy_pass https://10.0.0.20:8443; } }
`,
};

interface Use {
  fix: string;
  facts?: Facts;
  details?: Details;
  /** A piece of the configuration as nginx reads it afterwards. */
  reads: string;
}

const app: Details = { 'upstream-host': 'app', 'upstream-port': '3000' };
const pool: Details = { 'upstream-host': 'pool', 'upstream-port': '80' };
const inside = '/etc/nginx/conf.d';

export const uses: readonly Use[] = [
  { fix: 'body-size', reads: 'client_max_body_size 64m;' },
  {
    fix: 'fastcgi-socket',
    details: { 'socket-path': '/run/php/php7.4-fpm.sock' },
    reads: 'fastcgi_pass php:9000;',
  },
  { fix: 'front-keepalive', reads: 'keepalive_timeout 620s;' },
  {
    fix: 'legacy-server-connect',
    details: { 'nginx-version': '1.22.1' },
    reads: 'Options UnsafeLegacyServerConnect;',
  },
  { fix: 'max-conns', details: pool, reads: 'server app:3000 max_conns=50;' },
  { fix: 'next-upstream', reads: 'proxy_next_upstream error timeout http_502;' },
  { fix: 'pass-directive', details: app, reads: 'location /wrong { proxy_set_header Host $host;' },
  { fix: 'peer-failures', details: pool, reads: 'server app:3000 max_conns=2 max_fails=0;' },
  { fix: 'peer-up', details: { 'upstream-host': '10.0.0.9' }, reads: 'server 10.0.0.9:3000;' },
  { fix: 'read-timeout', reads: 'proxy_read_timeout 100s;' },
  { fix: 'request-burst', reads: 'limit_req zone=perip burst=20 nodelay;' },
  { fix: 'resolver', details: { 'upstream-name': 'app' }, reads: '$fix502_upstream_app:3000;' },
  { fix: 'response-buffers', reads: 'proxy_buffer_size 12k;' },
  { fix: 'script-filename', reads: 'SCRIPT_FILENAME /var/www/html$fastcgi_script_name;' },
  {
    fix: 'upstream-address',
    details: { ...app, 'listening-host': 'app', 'listening-port': '8080' },
    reads: 'proxy_pass http://app:8080;',
  },
  {
    fix: 'upstream-ca',
    details: { 'ca-file': `${inside}/tls/client.pem` },
    reads: `proxy_ssl_trusted_certificate ${inside}/tls/client.pem;`,
  },
  { fix: 'upstream-ciphers', reads: 'proxy_ssl_ciphers' },
  {
    fix: 'upstream-client-certificate',
    details: {
      'client-certificate': `${inside}/tls/client.pem`,
      'client-key': `${inside}/tls/client.key`,
    },
    reads: `proxy_ssl_certificate_key ${inside}/tls/client.key;`,
  },
  { fix: 'upstream-keepalive', details: app, reads: 'keepalive_timeout 2s;' },
  {
    fix: 'upstream-scheme',
    details: { 'upstream-host': '10.0.0.20', 'upstream-port': '8443' },
    reads: 'proxy_pass http://10.0.0.20:8443;',
  },
  { fix: 'upstream-tls', reads: 'proxy_ssl_name backend.internal;' },
  { fix: 'upstream-tls-versions', reads: 'proxy_ssl_protocols' },
  {
    fix: 'websocket-upgrade',
    details: app,
    reads: 'map $http_upgrade $fix502_connection_example_com',
  },
];

/** Fixes that are played with Docker by tests of their own: scenarios, on a hard host, or below in mounted.test.ts. */
export const elsewhere = ['container-network', 'start-service'];
