/** A lab machine with all that the guide to alerts watches, and the exporters that it names. */
import { fileURLToPath } from 'node:url';
import { timingFormat, timingFormatFile } from '../../../src/log/timing-format.ts';
import type { Machine } from '../machine.ts';
import { serveSite, until } from '../upstreams.ts';
import { fileIn } from './fences.ts';

/** Where the setup puts promtool and the exporters. */
export const programs = fileURLToPath(new URL('../../../.cache/lab/monitoring', import.meta.url));

export async function startWatched(machine: Machine): Promise<void> {
  await machine.must(
    'openssl req -x509 -newkey rsa:2048 -nodes -keyout /root/k -out /root/c -days 2 -subj /CN=t',
  );
  await machine.write(timingFormatFile, timingFormat);
  for (const path of ['/etc/nginx/conf.d/status.conf', '/etc/php/8.2/fpm/pool.d/zz-status.conf'])
    await machine.write(path, fileIn('alerts', path));
  await machine.write('/srv/app/slow.php', '<?php sleep(600);');
  await machine.must('systemctl start php8.2-fpm');
  await serveSite(
    machine,
    `listen 443 ssl; ssl_certificate /root/c; ssl_certificate_key /root/k;
    access_log /var/log/nginx/upstream.log upstream;
    location = /php { include fastcgi_params; fastcgi_param SCRIPT_FILENAME /srv/app/slow.php;
      fastcgi_pass unix:/run/php/php8.2-fpm.sock; }
    location / { return 204; } location /down { proxy_pass http://127.0.0.1:3999; }
    location /own { proxy_pass http://127.0.0.1:3998; }`,
    'server { listen 127.0.0.1:3998; return 502 sorry; }',
  );
}

export async function startExporters(machine: Machine): Promise<void> {
  await machine.write('/etc/mtail/nginx.mtail', fileIn('alerts', '/etc/mtail/nginx.mtail'));
  const insecure =
    'modules: {any: {prober: http, http: {tls_config: {insecure_skip_verify: true}}}}';
  await machine.write('/root/blackbox.yml', insecure);
  for (const [name, args] of [
    [
      'mtail',
      '--progs /etc/mtail --logs /var/log/nginx/upstream.log --port 3903 --poll_interval 50ms',
    ],
    ['prometheus-nginx-exporter', '-nginx.scrape-uri=http://127.0.0.1:8081/stub_status'],
    ['prometheus-node-exporter', '--collector.systemd'],
    ['prometheus-blackbox-exporter', '--config.file=/root/blackbox.yml'],
  ])
    await machine.must(`systemd-run -q --unit=${name} ${programs}/${name} ${args}`);
  for (const port of [3903, 9113, 9100, 9115])
    await until(machine, `curl -s -o /dev/null http://127.0.0.1:${port}/metrics`);
}
