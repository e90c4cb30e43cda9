/** What the guide to alerts watches: real exporters have every metric that its rules name, and tell what it says they tell. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { until } from '../upstreams.ts';
import { fileIn } from './fences.ts';
import { startExporters, startWatched } from './monitoring.ts';

const rules = fileIn('alerts', '/etc/prometheus/rules/nginx-502.yml');

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await startWatched(machine);
  await startExporters(machine);
});
afterAll(() => machine.stop());

const get = (url: string) => machine.must(`curl -s '${url}'`);

it('has every metric that a rule names', async () => {
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

it('has no status of an answer in stub_status', async () => {
  const metrics = await get('http://127.0.0.1:9113/metrics');
  expect(metrics).toMatch(/^nginx_http_requests_total \d+$/m);
  expect(metrics).not.toContain('status=');
});

it('counts apart what nginx, the application and nobody behind it answered', async () => {
  for (const path of ['/down', '/own', '/'])
    await machine.must(`curl -s -H 'Host: example.com' http://127.0.0.1${path}`);
  for (const labels of [
    '"502",upstream="failed"',
    '"502",upstream="answered"',
    '"204",upstream="none"',
  ])
    await until(machine, `curl -s http://127.0.0.1:3903/metrics | grep -q 'status=${labels}'`);
});

it('says that the queue of a unix socket is empty while requests wait in it, and that no worker is idle', async () => {
  const burst = machine.must(
    "seq 12 | xargs -P 12 -I{} curl -s -o /dev/null -H 'Host: example.com' http://127.0.0.1/php",
  );
  await until(
    machine,
    "ss -Hxl | grep php8.2-fpm.sock | awk '$3 > 0 { found = 1 } END { exit !found }'",
  );
  const metrics = await get('http://127.0.0.1:8081/fpm-status?openmetrics');
  expect(metrics).toMatch(/^phpfpm_listen_queue 0$/m);
  expect(metrics).toMatch(/^phpfpm_idle_processes 0$/m);
  await machine.must('systemctl kill -s KILL php8.2-fpm');
  await burst;
});
