/** Fixes that change the same file or service of one host. Each pair is applied, then rolled back in both orders. */
import type { Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { node } from '../machine.ts';
import type { Machine } from '../machine.ts';

export interface Use {
  fix: string;
  facts?: Facts;
  details?: Details;
}

export interface Shared {
  /** What they share, as a sentence. */
  what: string;
  prepare(machine: Machine): Promise<void>;
  /** Those that change the same block stand together: all pairs of these are played, and one of each two neighbours. */
  uses: readonly (readonly Use[])[];
}

const site = {
  'site-file': '/etc/nginx/conf.d/example.conf',
  'server-name': 'example.com',
  'site-scheme': 'http',
} as const;

const sitesFile: Shared = {
  what: 'one nginx file',
  async prepare(machine) {
    await machine.must('rm -f /etc/nginx/sites-enabled/default');
    await machine.write(
      site['site-file'],
      `limit_req_zone $binary_remote_addr zone=perip:1m rate=5r/s;
upstream pool { server 127.0.0.1:3000 max_conns=2; server 10.0.0.9:3000 down; }
server {
    listen 80;
    server_name example.com;
    resolver 127.0.0.53 valid=30s;
    limit_req zone=perip;
    location / { proxy_pass http://127.0.0.1:3000; } # the main page; {
    location /pool { proxy_pass http://pool/; }
    location /secure {
        proxy_pass https://10.0.0.20:8443;
        proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    }
    location ~ \\.php$ { include fastcgi_params; fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name; fastcgi_pass 127.0.0.1:9000; }
}
`,
    );
    await machine.must('systemctl restart nginx');
  },
  uses: [
    [
      { fix: 'read-timeout', facts: { 'upstream-protocol': 'http' } },
      { fix: 'websocket-upgrade' },
      { fix: 'response-buffers', facts: { 'upstream-protocol': 'http' } },
    ],
    [
      { fix: 'peer-failures', details: { 'upstream-host': 'pool' } },
      { fix: 'max-conns', details: { 'upstream-host': 'pool' } },
      { fix: 'peer-up', details: { 'upstream-host': '10.0.0.9' } },
    ],
    [{ fix: 'upstream-tls' }, { fix: 'upstream-tls-versions' }],
    [{ fix: 'body-size' }, { fix: 'request-burst', details: { 'limit-zone': 'perip' } }],
    [{ fix: 'script-filename' }],
  ],
};

const gunicornService: Shared = {
  what: 'one service’s variables',
  async prepare(machine) {
    await machine.write(
      '/etc/systemd/system/app.service',
      `[Service]\nEnvironment="GUNICORN_CMD_ARGS=--graceful-timeout=20" LANG=C.UTF-8\nExecStart=${node} -e "setInterval(()=>{},1000)"\n\n[Install]\nWantedBy=multi-user.target\n`,
    );
    await machine.must('systemctl daemon-reload && systemctl start app');
    await machine.write(
      site['site-file'],
      'server {\n    listen 80;\n    server_name example.com;\n    location / { proxy_pass http://127.0.0.1:8080; }\n}\n',
    );
  },
  uses: [
    [
      { fix: 'worker-timeouts', facts: { 'app-server': 'gunicorn', 'upstream-protocol': 'http' } },
      { fix: 'pool-size', facts: { 'app-server': 'gunicorn' } },
      { fix: 'listen-backlog', facts: { 'app-server': 'gunicorn' } },
      { fix: 'bind-address', facts: { 'app-server': 'gunicorn' } },
    ],
  ],
};

export const shared = [sitesFile, gunicornService];
export const siteDetails: Details = site;
