/** What is not lowered, lost or left behind on a host whose values are tuned: the kernel and its routes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenBacklog } from '../../src/snippets/listen-backlog.ts';
import { portRange } from '../../src/snippets/port-range.ts';
import { route } from '../../src/snippets/route.ts';
import type { Step } from '../../src/snippets/runbook.ts';
import { layTool } from './follow.ts';
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

describe('the kernel', () => {
  const range = 'net.ipv4.ip_local_port_range';
  it.each([
    ['1024 65535', '1024 65535'],
    ['20000 60999', '10240 65535'],
    ['1024 50000', '1024 65535'],
  ])('with ports %s has %s, and then what it had', async (had, has) => {
    await machine.must(`sysctl -qw ${range}='${had}'`);
    const steps = stepsOf(portRange, {}, {});
    await applied(steps);
    await applied(steps);
    expect((await printed(`sysctl -n ${range}`)).replace('\t', ' ')).toBe(has);
    await undone(steps);
    expect((await printed(`sysctl -n ${range}`)).replace('\t', ' ')).toBe(had);
    expect(await printed('ls /etc/sysctl.d | grep fix502 || :')).toBe('');
  });

  it.each([
    ['the older first', [0, 1]],
    ['the newer first', [1, 0]],
  ] as const)(
    'keeps what two applications need until the second is rolled back, %s',
    async (_, order) => {
      const ceiling = 'sysctl -n net.core.somaxconn';
      await machine.must('sysctl -qw net.core.somaxconn=128');
      const two = ['a', 'b'].map((service) =>
        stepsOf(listenBacklog, { 'app-server': 'other' }, { service }),
      );
      for (const steps of two) await applied(steps);
      await undone(two[order[0]]!);
      expect(await printed(ceiling)).toBe('4096');
      await undone(two[order[1]]!);
      expect(await printed(ceiling)).toBe('128');
      expect(await printed('ls /etc/sysctl.d | grep fix502 || :')).toBe('');
    },
  );

  it('has a larger ceiling still', async () => {
    await machine.must('sysctl -qw net.core.somaxconn=65535');
    const steps = stepsOf(listenBacklog, { 'app-server': 'other' }, { service: 'a' });
    await applied(steps);
    expect(await printed('sysctl -n net.core.somaxconn')).toBe('65535');
    await undone(steps);
  });
});

describe('a route', () => {
  const network = '10.9.0.0/24';
  const steps = (to: string) =>
    stepsOf(
      route,
      {},
      { 'route-network': to, 'gateway-address': '10.8.0.1', 'upstream-host': '10.9.0.9' },
    );
  beforeAll(() =>
    machine.must(
      'ip link add lan type veth peer name far && ip address add 10.8.0.2/24 dev lan && ip link set lan up && ip link set far up',
    ),
  );

  it.each(['', `unreachable ${network}`, `${network} via 10.8.0.7 dev lan`])(
    'comes back as “%s”',
    async (old) => {
      if (old) await machine.must(`ip route add ${old}`);
      const before = await printed(`ip route show exact ${network}`);
      await applied(steps(network));
      await applied(steps(network));
      expect(await printed('ip route get 10.9.0.9')).toContain('via 10.8.0.1 ');
      await undone(steps(network));
      expect(await printed(`ip route show exact ${network}`)).toBe(before);
      if (old) await machine.must(`ip route del ${network}`);
    },
  );

  it('is set for everything only where there is none', async () => {
    await applied(steps('default'));
    await applied(steps('default'));
    await undone(steps('default'));
    expect(await printed('ip route show default')).toBe('');
    await machine.must('ip route add default via 10.8.0.7');
    await expect(applied(steps('default'))).rejects.toThrow('via 10.8.0.7');
    expect(await printed('ip route show default')).toContain('10.8.0.7');
  });
});
