/** What is not lowered, lost or left behind in services: their one drop-in, and whether they run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLimits } from '../../src/snippets/memory-limits.ts';
import { poolSize } from '../../src/snippets/pool-size.ts';
import { repairStart } from '../../src/snippets/repair-start.ts';
import type { Step } from '../../src/snippets/runbook.ts';
import { startService } from '../../src/snippets/start-service.ts';
import { workerTimeouts } from '../../src/snippets/worker-timeouts.ts';
import { commandsOf, follow, layTool } from './follow.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { apply, printedSteps, undo } from './printed-steps.ts';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await layTool(machine);
});
afterAll(() => machine.stop());

const stepsOf = printedSteps;
const applied = (steps: Step[]) => apply(machine, steps);
const undone = (steps: Step[]) => undo(machine, steps);
const printed = async (command: string) => (await machine.must(command)).trim();

async function addUnit(name: string, lines = ''): Promise<void> {
  const text = `[Service]\nExecStart=/usr/bin/sleep infinity\n${lines}\n[Install]\nWantedBy=multi-user.target\n`;
  await machine.write(`/etc/systemd/system/${name}.service`, text);
  await machine.must(`systemctl daemon-reload && systemctl restart ${name}`);
}

describe('one drop-in', () => {
  const facts = { 'app-server': 'gunicorn', 'upstream-protocol': 'http' } as const;
  const value = () =>
    printed(
      `systemctl daemon-reload; systemctl restart app; tr '\\0' '\\n' < /proc/$(systemctl show -p MainPID --value app)/environ | sed -n 's/^GUNICORN_CMD_ARGS=//p'`,
    );
  const environmentOnly = async (steps: Step[]) => {
    await follow(steps, 'begin', machine);
    for (const { run } of commandsOf(steps, 'apply'))
      if (/ (environment|setting) /.test(run.source)) await machine.must(run.source);
  };

  it('has what the unit and three fixes say, and each goes alone', async () => {
    await addUnit('app', 'Environment="GUNICORN_CMD_ARGS=--log-level=debug -t 120" PORT=8000');
    const timeouts = stepsOf(workerTimeouts, facts, {});
    const workers = stepsOf(poolSize, facts, {});
    const memory = stepsOf(memoryLimits, facts, { 'worker-mb': '400' });
    for (const steps of [timeouts, workers, memory]) await environmentOnly(steps);
    const options = '--max-requests=1000 --max-requests-jitter=100';
    // 120 s are more than the 95 s asked for; the last number of workers is the one in force.
    expect(await value()).toBe(`--log-level=debug -t 120 --workers=13 --workers=2 ${options}`);
    await undone(workers);
    expect(await value()).toBe(`--log-level=debug -t 120 --workers=2 ${options}`);
    await undone(timeouts);
    await undone(memory);
    expect(await value()).toBe('--log-level=debug -t 120');
    expect((await machine.run('ls -d /etc/systemd/system/app.service.d')).status).not.toBe(0);
  });

  it('keeps a larger number in a variable, and sets a smaller one higher', async () => {
    const node = { 'app-server': 'node', 'upstream-protocol': 'http' } as const;
    for (const [had, has] of [
      ['40', '40'],
      ['4', '13'],
    ] as const) {
      await addUnit('web', `Environment=WEB_CONCURRENCY=${had}`);
      const steps = stepsOf(poolSize, node, { service: 'web' });
      await applied(steps);
      await machine.must('systemctl daemon-reload');
      expect(await printed('systemctl show -p Environment --value web')).toBe(
        `WEB_CONCURRENCY=${has}`,
      );
      await undone(steps);
      await machine.must('systemctl daemon-reload');
      expect(await printed('systemctl show -p Environment --value web')).toBe(
        `WEB_CONCURRENCY=${had}`,
      );
    }
  });

  it('is not written where an EnvironmentFile would win', async () => {
    await machine.write('/etc/default/web', 'WEB_CONCURRENCY=2\n');
    await addUnit('web', 'EnvironmentFile=/etc/default/web');
    const node = { 'app-server': 'node', 'upstream-protocol': 'http' } as const;
    await expect(applied(stepsOf(poolSize, node, { service: 'web' }))).rejects.toThrow(
      '/etc/default/web sets WEB_CONCURRENCY',
    );
  });
});

describe('a unit', () => {
  const states = (name: string) =>
    printed(`systemctl is-enabled ${name}; systemctl is-active ${name}; :`);

  it.each([
    ['disable --now', 'disabled\ninactive'],
    ['enable --now', 'enabled\nactive'],
    ['disable', 'disabled\nactive'],
  ])('after “%s” is as it was again', async (verb, before) => {
    await addUnit('job');
    await machine.must(`systemctl ${verb} job`);
    expect(await states('job')).toBe(before);
    const steps = stepsOf(startService, { 'upstream-kind': 'service' }, { service: 'job' });
    await applied(steps);
    await machine.must('systemctl daemon-reload');
    await follow(steps, 'activate', machine);
    expect(await states('job')).toBe('enabled\nactive');
    await follow(steps, 'roll-back', machine);
    expect(await states('job')).toBe(before);
  });

  it('that holds the port is running and enabled again', async () => {
    await addUnit('old-app');
    await addUnit('app');
    await machine.must('systemctl stop app');
    const steps = stepsOf(
      repairStart,
      { 'start-error': 'address-in-use', 'upstream-kind': 'service' },
      {},
    );
    for (const id of ['begin', 'apply', 'activate'] as const) await follow(steps, id, machine);
    expect(await states('old-app')).toBe('disabled\ninactive');
    expect(await states('app')).toContain('\nactive');
    await undone(steps);
    expect(await states('old-app')).toBe('disabled\nactive');
    expect(await states('app')).toContain('\ninactive');
  });

  it('that is nginx by another name is not stopped', async () => {
    await machine.must(
      `mkdir -p /run/web && printf 'pid /run/web/pid;\\nevents {}\\n' > /run/web/nginx.conf && printf '[Service]\\nExecStart=/usr/sbin/nginx -c /run/web/nginx.conf -g "daemon off;"\\n' > /etc/systemd/system/front.service && systemctl daemon-reload && systemctl start front`,
    );
    const steps = stepsOf(
      repairStart,
      { 'start-error': 'address-in-use', 'upstream-kind': 'service' },
      { 'port-holder': 'front' },
    );
    await expect(applied(steps)).rejects.toThrow('front is not stopped by a runbook');
    expect(await states('front')).toContain('\nactive');
  });
});
