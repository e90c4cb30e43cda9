/** The alert rules of the guide: a real promtool loads them and plays them on numbers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileIn } from './fences.ts';
import { programs } from './monitoring.ts';

const folder = mkdtempSync(join(tmpdir(), 'fix502-alerts-'));
mkdirSync(join(folder, 'rules'));
writeFileSync(
  join(folder, 'rules/nginx-502.yml'),
  fileIn('alerts', '/etc/prometheus/rules/nginx-502.yml'),
);
afterAll(() => rmSync(folder, { recursive: true }));

function promtool(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(programs, 'promtool'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

it('are loaded by promtool, with the configuration that scrapes for them', () => {
  expect(promtool('check', 'rules', 'rules/nginx-502.yml')).toMatchObject({ status: 0 });
  const config = fileIn('alerts', '/etc/prometheus/prometheus.yml').replace('/etc/prometheus/', '');
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
