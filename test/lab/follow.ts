/** Runs a runbook's steps as the page prints them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { toolCommand } from '../../src/snippets/runbook.ts';
import type { Step, StepId } from '../../src/snippets/runbook.ts';
import { tool } from '../../src/snippets/tool/tool.data.ts';
import type { Machine } from './machine.ts';

/** Lays the tool down, as each page asks once on a host. */
export async function layTool(machine: Machine): Promise<void> {
  await machine.must(toolCommand(tool).source);
}

export function commandsOf(steps: Step[], id: StepId) {
  return steps.find((step) => step.id === id)?.commands ?? [];
}

/** Runs a step's commands exactly as the page prints them, and compares what they print. */
export async function follow(steps: Step[], id: StepId, machine: Machine): Promise<void> {
  for (const { run, expect } of commandsOf(steps, id)) {
    const { status, stdout, stderr } = await machine.run(run.source);
    const printed = `${stdout}${stderr}`;
    if (status !== 0) throw new Error(`${id}: \`${run}\` ended with ${status}:\n${printed}`);
    if (expect && !printed.includes(expect)) {
      throw new Error(`${id}: \`${run}\` printed\n${printed}\nwhere the page promises\n${expect}`);
    }
  }
}

/** All commands of `verify` succeed after the fix; before it, at least one fails. */
export async function expectVerify(steps: Step[], machine: Machine, fixed: boolean): Promise<void> {
  const outputs = [];
  for (const { run } of commandsOf(steps, 'verify')) outputs.push(await machine.run(run.source));
  const passes = outputs.every(({ status }) => status === 0);
  if (passes !== fixed) {
    const printed = outputs.map(({ stdout, stderr }) => stdout + stderr).join('');
    throw new Error(
      `verify ${passes ? 'passes while broken' : 'fails after the fix'}:\n${printed}`,
    );
  }
  if (fixed) await follow(steps, 'verify', machine);
}

/**
 * A reload returns before the new workers serve, and for 100 ms more the old ones serve beside them (ngx_process_cycle.c):
 * asks again, up to sixty times, until the status is the expected one twice, with that time between.
 */
export async function settled(probe: () => Promise<number>, expected: number): Promise<number> {
  let status = await probe();
  for (let asked = 1, inRow = 0; asked < 60; asked++) {
    inRow = status === expected ? inRow + 1 : 0;
    if (inRow === 2) break;
    await sleep(250);
    status = await probe();
  }
  return status;
}

export function expectStatus(status: number, expected: number, when: string): void {
  if (status !== expected) throw new Error(`The client got ${status} ${when}, not ${expected}.`);
}
