/** The alert rules: a real promtool loads and plays them, and real exporters have every metric that they name. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { timingFormat, timingFormatFile } from '../../../src/log/timing-format.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { serveSite, until } from '../upstreams.ts';
import { fencesOf } from './fences.ts';

const programs = fileURLToPath(new URL('../../../.cache/lab/monitoring', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fix502-alerts-'));
const file = (path: string) =>
  ['text', 'nginx', 'ini', 'yaml']
    .flatMap((language) => fencesOf('alerts', language))
    .find(({ title }) => title === path)!.code;
const rules = file('/etc/prometheus/rules/nginx-502.yml');

function promtool(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(programs, 'promtool'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

let machine: Machine;
beforeAll(async () => {
  mkdirSync(join(folder, 'rules'));
  writeFileSync(join(folder, 'rules/nginx-502.yml'), rules);
  machine = await boot();
  await startWatched();
  await startExporters();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await machine?.stop();
});

async function startWatched(): Promise<void> {
  await machine.must(
    'openssl req -x509 -newkey rsa:2048 -nodes -keyout /root/k -out /root/c -days 2 -subj /CN=t',
  );
  await machine.write(timingFormatFile, timingFormat);
  for (const path of ['/etc/nginx/conf.d/status.conf', '/etc/php/8.2/fpm/pool.d/zz-status.conf'])
    await machine.write(path, file(path));
  await machine.must('systemctl start php8.2-fpm');
  await serveSite(
    machine,
    `listen 443 ssl; ssl_certificate /root/c; ssl_certificate_key /root/k;
    access_log /var/log/nginx/upstream.log upstream;
    location / { return 204; } location /down { proxy_pass http://127.0.0.1:3999; }
    location /own { proxy_pass http://127.0.0.1:3998; }`,
    'server { listen 127.0.0.1:3998; return 502 sorry; }',
  );
}

async function startExporters(): Promise<void> {
  await machine.write('/etc/mtail/nginx.mtail', file('/etc/mtail/nginx.mtail'));
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

const get = (url: string) => machine.must(`curl -s '${url}'`);

it('are loaded by promtool, with the configuration that scrapes for them', () => {
  expect(promtool('check', 'rules', 'rules/nginx-502.yml')).toMatchObject({ status: 0 });
  const config = file('/etc/prometheus/prometheus.yml').replace('/etc/prometheus/', '');
  writeFileSync(join(folder, 'prometheus.yml'), config);
  const { status, text } = promtool('check', 'config', 'prometheus.yml');
  expect(text).toContain('1 rule files found');
  expect(status, text).toBe(0);
});

/** Ten minutes: so many answers a minute, and so many of them are 502. */
const played = (answers: number, errors: number, alerts: string) => `
  - interval: 1m
    input_series:
      - { series: 'nginx_responses_total{instance="web",status="200"}', values: '0+${answers}x10' }
      - { series: 'nginx_responses_total{instance="web",status="502"}', values: '0+${errors}x10' }
    alert_rule_test:
      - eval_time: 10m
        alertname: SiteAnswers502
        exp_alerts: ${alerts}`;

it('wake somebody at 2 % of many requests, and not at 0.5 % or for a few at night', () => {
  const fired =
    '[{ exp_labels: { severity: page, instance: web }, exp_annotations: { summary: "2% of the answers of web are 502" } }]';
  const tests = [played(980, 20, fired), played(995, 5, '[]'), played(19, 1, '[]')];
  writeFileSync(
    join(folder, 'test.yml'),
    `rule_files: [rules/nginx-502.yml]\ntests:${tests.join('')}`,
  );
  const { status, text } = promtool('test', 'rules', 'test.yml');
  expect(status, text).toBe(0);
});

it('name only metrics that these exporters have', async () => {
  await machine.must("curl -s -H 'Host: example.com' http://127.0.0.1/down");
  await until(machine, 'curl -s http://127.0.0.1:3903/metrics | grep -q ^nginx_responses_total');
  const probe = '9115/probe?module=any&target=https://127.0.0.1/';
  const pages = [
    '3903/metrics',
    '9113/metrics',
    '9100/metrics',
    '8081/fpm-status?openmetrics',
    probe,
  ];
  const text = (await Promise.all(pages.map((page) => get(`http://127.0.0.1:${page}`)))).join('\n');
  const exported = new Set(text.match(/^[a-z]\w+/gim));
  const named = new Set(rules.match(/\b(?:nginx|probe|phpfpm|node)_\w+/g));
  expect(named.size).toBeGreaterThan(12);
  expect([...named].filter((name) => !exported.has(name))).toEqual([]);
});

it('need more than stub_status, which has no status of an answer', async () => {
  const metrics = await get('http://127.0.0.1:9113/metrics');
  expect(metrics).toMatch(/^nginx_http_requests_total \d+$/m);
  expect(metrics).not.toContain('status=');
});

it('count apart what nginx, the application and nobody behind it answered', async () => {
  for (const path of ['/down', '/own', '/'])
    await machine.must(`curl -s -H 'Host: example.com' http://127.0.0.1${path}`);
  for (const labels of [
    '"502",upstream="failed"',
    '"502",upstream="answered"',
    '"204",upstream="none"',
  ])
    await until(machine, `curl -s http://127.0.0.1:3903/metrics | grep -q 'status=${labels}'`);
});
