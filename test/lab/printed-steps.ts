/** A fix's runbook on a booted machine, for tests that look at a part of it. */
import type { Facts } from '../../machines/facts.ts';
import type { Details } from '../../src/log/details.ts';
import { runbook } from '../../src/snippets/runbook.ts';
import type { Step } from '../../src/snippets/runbook.ts';
import { settingFor } from '../../src/snippets/snippet.ts';
import type { Snippet } from '../../src/snippets/snippet.ts';
import { commandsOf, follow } from './follow.ts';
import type { Machine } from './machine.ts';

export function printedSteps(snippet: Snippet, facts: Facts, details: Details): Step[] {
  const setting = settingFor(snippet, { facts, details, platform: 'debian' });
  return runbook(snippet.change(setting), setting);
}

export async function apply(machine: Machine, steps: Step[]): Promise<void> {
  await follow(steps, 'begin', machine);
  await follow(steps, 'apply', machine);
}

/** The way back without what it restarts afterwards. */
export async function undo(machine: Machine, steps: Step[]): Promise<void> {
  const [command] = commandsOf(steps, 'roll-back');
  await machine.must(command!.run.source);
}
