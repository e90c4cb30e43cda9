/** Two fixes on the same file or service, rolled back in both orders: the host is as before, byte for byte. */
import { describe, expect, it } from 'vitest';
import { runbook } from '../../../src/snippets/runbook.ts';
import type { Step } from '../../../src/snippets/runbook.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import { commandsOf, layTool } from '../follow.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { difference, listing } from './listing.ts';
import { shared, siteDetails } from './pairs.ts';
import type { Shared, Use } from './pairs.ts';

function stepsFor({ fix, facts = {}, details = {} }: Use): Step[] {
  const snippet = snippets[fix]!;
  const setting = settingFor(snippet, {
    facts,
    details: { ...siteDetails, ...details },
    platform: 'debian',
  });
  return runbook(snippet.change(setting), setting);
}

/** Begin and apply have to succeed; what the host answers is another test's matter. */
async function apply(machine: Machine, steps: Step[]): Promise<void> {
  for (const id of ['begin', 'apply'] as const)
    for (const { run } of commandsOf(steps, id)) await machine.must(run.source);
}

async function undo(machine: Machine, steps: Step[]): Promise<void> {
  await machine.must(commandsOf(steps, 'roll-back')[0]!.run.source);
}

async function play(machine: Machine, pair: readonly [Use, Use], olderFirst: boolean) {
  const [first, second] = pair.map(stepsFor) as [Step[], Step[]];
  await apply(machine, first);
  const withFirst = await listing(machine);
  await apply(machine, second);
  await machine.must('nginx -t');
  await undo(machine, olderFirst ? first : second);
  await machine.must('nginx -t');
  if (!olderFirst)
    expect(difference(withFirst, await listing(machine)), 'the older one stays').toEqual([]);
  await undo(machine, olderFirst ? second : first);
}

function pairsOf({ uses }: Shared): [string, Use, Use][] {
  const within = uses.flatMap((block) =>
    block.flatMap((first, at) => block.slice(at + 1).map((second) => [first, second] as const)),
  );
  const between = uses.slice(1).map((block, at) => [uses[at]![0]!, block[0]!] as const);
  return [...within, ...between].map(([first, second]) => [
    `${first.fix} and ${second.fix}`,
    first,
    second,
  ]);
}

describe.each(shared.map((each) => [each.what, each] as const))('two fixes of %s', (_, host) => {
  it('are rolled back in both orders', async () => {
    const machine = await boot();
    try {
      await host.prepare(machine);
      await layTool(machine);
      const before = await listing(machine);
      for (const [name, ...pair] of pairsOf(host))
        for (const olderFirst of [true, false]) {
          const order = olderFirst ? 'the older first' : 'the newer first';
          await play(machine, pair, olderFirst).catch((error: Error) => {
            throw new Error(`${name}, ${order}: ${error.message}`, { cause: error });
          });
          expect(difference(before, await listing(machine)), `${name}, ${order}`).toEqual([]);
        }
    } finally {
      await machine.stop();
    }
  });
});
