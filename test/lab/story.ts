/** The same story for every scenario: 502, its log line, the cause, the runbook as printed, 200, roll back, 502. */
import type { Facts } from '../../machines/facts.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import type { Stop } from '../../src/diagnosis/stop.ts';
import { read } from '../../src/log/read.ts';
import { runbook } from '../../src/snippets/runbook.ts';
import type { Run } from '../../src/site/evidence.ts';
import type { Step } from '../../src/snippets/runbook.ts';
import { snippets } from '../../src/snippets/index.ts';
import { settingFor } from '../../src/snippets/snippet.ts';
import type { Details } from '../../src/log/details.ts';
import { expectStatus, expectVerify, follow, layTool, settled } from './follow.ts';
import type { Machine } from './machine.ts';
import { exceptionFor, statusOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** What a story saw; the evidence that the site shows. */
export type Seen = Pick<Run, 'logLine' | 'statusBefore' | 'statusAfter' | 'statusRolledBack'>;

const uncured = { statusAfter: null, statusRolledBack: null };

const errorLog = '/var/log/nginx/error.log';

/**
 * Plays a scenario on a freshly booted machine with this version of nginx; throws with the first thing that is not as it
 * should be.
 */
export async function play(scene: Scenario, bare: Machine, version: string): Promise<Seen> {
  const machine = inFolder(bare, scene.folder ?? '/');
  const probe = () => (scene.probe ?? statusOf)(machine);
  const exception = exceptionFor(scene, version);
  const broken = exception?.status ?? scene.broken ?? 502;
  await machine.run(`truncate -s 0 ${errorLog}`);
  await scene.break(bare);
  const statusBefore = await probe();
  expectStatus(statusBefore, broken, 'while broken');
  if (exception) return { logLine: '', statusBefore, ...uncured };
  const text = await collectEvidence(scene, machine);
  const { known, logLine } = understand(scene, text, version);
  expectCause(scene, known.facts);
  if (!scene.fix) return { logLine, statusBefore, ...uncured };

  return { logLine, statusBefore, ...(await cure(stepsOf(scene, known), machine, probe, broken)) };
}

/** Runs the runbook, and rolls it back. */
async function cure(
  steps: Step[],
  machine: Machine,
  probe: () => Promise<number>,
  broken: number,
): Promise<Pick<Seen, 'statusAfter' | 'statusRolledBack'>> {
  await layTool(machine);
  await follow(steps, 'begin', machine);
  await expectVerify(steps, machine, false);
  for (const id of ['apply', 'test', 'activate'] as const) await follow(steps, id, machine);
  const statusAfter = await settled(probe, 200);
  expectStatus(statusAfter, 200, 'after the fix');
  await expectVerify(steps, machine, true);
  await follow(steps, 'roll-back', machine);
  const statusRolledBack = await settled(probe, broken);
  expectStatus(statusRolledBack, broken, 'after rolling back');
  return { statusAfter, statusRolledBack };
}

/** The machine as seen from the folder in which the scenario’s commands are run. */
export function inFolder(machine: Machine, folder: string): Machine {
  const there = (command: string) => `cd ${folder}\n${command}`;
  return {
    ...machine,
    run: (command, options) => machine.run(there(command), options),
    must: (command, options) => machine.must(there(command), options),
  };
}

export async function collectEvidence(scene: Scenario, machine: Machine): Promise<string> {
  const texts = [await machine.must(`cat ${errorLog}`)];
  for (const command of scene.evidence ?? []) texts.push((await machine.run(command)).stdout);
  return texts.join('\n');
}

export interface Known {
  facts: Facts;
  details: Details;
}

/** Reads the evidence; what the scenario adds is what an admin would find out. */
export function understand(
  scene: Scenario,
  text: string,
  version: string,
): { known: Known; logLine: string } {
  const reading = read(text);
  const statuses = scene.broken === 0 ? ['startup', 'truncated'] : [scene.broken ?? 502];
  const failed = reading.findings.filter(({ status }) => statuses.includes(status as never));
  const finding =
    failed.find(({ symptom }) => symptom === (scene.answers.symptom ?? reading.symptom)) ??
    failed[0] ??
    reading.findings.find(({ symptom }) => symptom !== undefined);
  return {
    known: {
      facts: { ...reading.facts, ...scene.answers },
      details: {
        'nginx-version': version,
        'site-scheme': 'http',
        ...reading.details,
        ...scene.details,
      },
    },
    logLine: finding?.line ?? '',
  };
}

/** Walks from triage as a reader would: facts from the log are skipped, the rest is answered. */
function expectCause(scene: Scenario, facts: Facts): void {
  let stop: Stop = begin('triage', facts);
  while (stop.kind === 'question') stop = reply(stop, facts[stop.fact] ?? 'unknown');
  const found = stop.kind === 'cause' ? stop.cause : stop.suspects.map(({ id }) => id).join(', ');
  if (found !== scene.cause) {
    throw new Error(
      `The tree ends at "${found}", not at "${scene.cause}", with ${JSON.stringify(facts)}`,
    );
  }
}

export function stepsOf(scene: Scenario, known: Known): Step[] {
  const snippet = snippets[scene.fix!];
  if (!snippet) throw new Error(`No snippet "${scene.fix}" in src/snippets/index.ts`);
  const setting = settingFor(snippet, { ...known, platform: scene.platform ?? 'debian' });
  return runbook(snippet.change(setting), setting);
}
