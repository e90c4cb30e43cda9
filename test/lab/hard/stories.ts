/** The stories that each fix goes through on a hard host. Each leaves the machine as it was, so that the next one can begin. */
import { commandsOf, expectStatus, expectVerify, follow, settled } from '../follow.ts';
import type { Machine } from '../machine.ts';
import type { Step, StepId } from '../../../src/snippets/runbook.ts';
import { difference, listing } from './listing.ts';
import type { Listing } from './listing.ts';
import type { SecondSite } from './second-site.ts';

export interface Host {
  machine: Machine;
  steps: Step[];
  /** What a client gets. */
  probe(): Promise<number>;
  /** What it gets while the cause is there. */
  broken: number;
  before: Listing;
  second?: SecondSite | undefined;
}

const forward = ['apply', 'test', 'activate'] as const;

async function expectAsBefore({ machine, before }: Host, when: string): Promise<void> {
  const lines = difference(before, await listing(machine));
  if (lines.length > 0)
    throw new Error(`${when} the machine is not as it was:\n${lines.join('\n')}`);
}

async function run(host: Host, ids: readonly StepId[]): Promise<void> {
  for (const id of ids) await follow(host.steps, id, host.machine);
}

/** Every block pasted twice, roll back too. */
async function twice(host: Host): Promise<void> {
  const again = ['begin', 'begin', ...forward, ...forward] as const;
  await run(host, again);
  const changed = await listing(host.machine);
  await run(host, ['apply']);
  const lines = difference(changed, await listing(host.machine));
  if (lines.length > 0) throw new Error(`Apply, run again, changes more:\n${lines.join('\n')}`);
  expectStatus(await settled(host.probe, 200), 200, 'after two times');
  await run(host, ['roll-back', 'roll-back']);
  expectStatus(await settled(host.probe, host.broken), host.broken, 'after rolling back twice');
  await expectAsBefore(host, 'After two times forth and back');
}

/** Each command fails in turn, as on a full disk: it may write no file. Roll back follows. */
async function halfWay(host: Host): Promise<void> {
  const commands = (['apply', 'activate'] as const).flatMap((id) => commandsOf(host.steps, id));
  const accepted = (await host.machine.run('nginx -t')).status;
  for (const [at, failing] of commands.entries()) {
    await run(host, ['begin']);
    for (const { run: command } of commands.slice(0, at)) await host.machine.must(command.source);
    await host.machine.run(`(ulimit -f 0; trap '' XFSZ; ${failing.run.source}\n)`);
    const { status, stderr } = await host.machine.run('nginx -t');
    if (status > accepted)
      throw new Error(`\`${failing.run}\` failed, and nginx -t refuses:\n${stderr}`);
    await host.machine.run(commandsOf(host.steps, 'roll-back')[0]!.run.source);
    for (const { run: command } of commandsOf(host.steps, 'roll-back').slice(1))
      await host.machine.run(command.source);
    await expectAsBefore(host, `After \`${failing.run}\` had failed, and roll back,`);
  }
}

/** The check fails where nobody should believe it: nginx is stopped, or redirects itself. */
async function verifyFails(host: Host): Promise<void> {
  const { machine } = host;
  await run(host, ['begin', ...forward]);
  expectStatus(await settled(host.probe, 200), 200, 'after the fix');
  await machine.must('systemctl stop nginx');
  await expectVerify(host.steps, machine, false);
  const redirect =
    'server { listen 80; server_name example.com; return 301 https://$host$request_uri; }';
  await machine.write('/etc/nginx/conf.d/00-redirect.conf', `${redirect}\n`);
  await machine.must('systemctl start nginx');
  await expectVerify(host.steps, machine, false);
  await machine.must('rm /etc/nginx/conf.d/00-redirect.conf && systemctl reload nginx');
  expectStatus(await settled(host.probe, 200), 200, 'without the redirect');
  await expectVerify(host.steps, machine, true);
  await run(host, ['roll-back']);
  await settled(host.probe, host.broken);
  await expectAsBefore(host, 'After the check was put to the test');
}

/** Two sites with the same fault, each with its run; rolled back in both orders. */
async function twoSites(host: Host): Promise<void> {
  const { second, machine } = host;
  if (!second) return;
  const all = ['begin', ...forward] as const;
  const expectBoth = async (first: number, other: number, when: string) => {
    expectStatus(await settled(host.probe, first), first, `on the first site ${when}`);
    expectStatus(await settled(second.probe, other), other, `on the second site ${when}`);
  };
  for (const firstBack of [true, false]) {
    await run(host, all);
    await expectBoth(200, host.broken, 'with the first run');
    for (const id of all) await follow(second.steps, id, machine);
    await expectBoth(200, 200, 'with both runs');
    await follow(firstBack ? host.steps : second.steps, 'roll-back', machine);
    await expectBoth(
      firstBack ? host.broken : 200,
      firstBack ? 200 : host.broken,
      'with one rolled back',
    );
    await follow(firstBack ? second.steps : host.steps, 'roll-back', machine);
    await expectBoth(host.broken, host.broken, 'with both rolled back');
    await expectAsBefore(host, 'After two sites');
  }
}

export const stories = {
  twice,
  'two-sites': twoSites,
  'half-way': halfWay,
  'verify-fails': verifyFails,
} as const;
export type StoryId = keyof typeof stories;
