/**
 * `npm run lab`: plays every scenario on a machine of its own and writes what it saw to evidence.json. With names of
 * scenarios, `npm run lab -- stale-address`, it plays those and keeps what is written of the others.
 */
import type { Experiment } from '../../src/site/evidence.ts';
import { readEvidence, writeEvidence } from './evidence.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { notHere } from './not-here.ts';
import { load, sceneIds } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { play } from './story.ts';

async function witness({ id, scenario }: Scene): Promise<Experiment> {
  const machine = await boot();
  try {
    const start = Date.now();
    const seen = await play(scenario, machine);
    const seconds = Math.round((Date.now() - start) / 100) / 10;
    const { cause, fix = null, title, platform = 'debian' } = scenario;
    const software = await versions(machine, scenario.software ?? {});
    return {
      id,
      cause,
      fix,
      title,
      nginx: await nginxVersion(machine),
      platform,
      ...seen,
      seconds,
      software,
    };
  } finally {
    await machine.stop();
  }
}

async function nginxVersion(machine: Machine): Promise<string> {
  return (await machine.must('nginx -v 2>&1')).trim().replace('nginx version: nginx/', '');
}

async function versions(
  machine: Machine,
  commands: Record<string, string>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, command] of Object.entries(commands)) {
    found[name] = (await machine.must(`${command} 2>&1`)).trim().split('\n')[0] ?? '';
  }
  return found;
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : sceneIds;
const scenarios: Experiment[] = readEvidence().scenarios.filter(
  ({ id }) => sceneIds.includes(id) && !chosen.includes(id),
);
const failures: string[] = [];
const waiting = [...chosen];

/** Plays what is waiting, one scenario after the other. */
async function playWaiting(): Promise<void> {
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    try {
      const seen = await witness(await load(id));
      scenarios.push(seen);
      const statuses = [seen.statusBefore, seen.statusAfter, seen.statusRolledBack];
      const story = statuses.map((status) => status ?? '-').join(' -> ');
      console.log(`${id}: ${story} in ${seen.seconds} s`);
    } catch (error) {
      failures.push(id);
      console.log(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

// Scenarios mostly wait; as many at once as in vitest.config.ts.
await Promise.all([playWaiting(), playWaiting(), playWaiting()]);
scenarios.sort((a, b) => sceneIds.indexOf(a.id) - sceneIds.indexOf(b.id));

if (failures.length) {
  console.log(`Nothing written: ${failures.length} of ${chosen.length} failed.`);
  process.exitCode = 1;
} else {
  const reasons = Object.entries(notHere).map(([cause, reason]) => ({ cause, reason }));
  const nginx = [...new Set(scenarios.map((scene) => scene.nginx))];
  writeEvidence({
    generated: new Date().toISOString().slice(0, 10),
    nginx,
    scenarios,
    notHere: reasons,
  });
  console.log(`${scenarios.length} scenarios written to test/lab/evidence.json`);
}
