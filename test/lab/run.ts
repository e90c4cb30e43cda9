/**
 * `npm run lab`: plays every scenario on every version of nginx and writes what it saw to evidence.json. With names of
 * scenarios, `npm run lab -- stale-address`, it plays those and keeps what is written of the others.
 */
import type { Experiment, Run } from '../../src/site/evidence.ts';
import { readEvidence, writeEvidence } from './evidence.ts';
import { suites } from '../setup/nginx-layers.ts';
import { versions } from './nginx.ts';
import type { Nginx } from './nginx.ts';
import { load, sceneIds } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { witness } from './witness.ts';

if (versions.length <= suites.length)
  throw new Error('A version of nginx is missing in .cache/lab. Run `npm run setup`.');
const chosen = process.argv.length > 2 ? process.argv.slice(2) : sceneIds;
const scenes = await Promise.all(chosen.map(load));
const waiting = scenes.flatMap((scene) => versions.map((nginx) => ({ scene, nginx })));
const total = waiting.length;
const runs = new Map<string, Run[]>(chosen.map((id) => [id, []]));
const failures: string[] = [];

/** Plays what is waiting, one after the other; with a second try where two clocks race. */
async function playWaiting(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const name = `${next.scene.id} on nginx ${next.nginx.version}`;
    let run = await attempt(next.scene, next.nginx, name);
    if (!run && next.scene.scenario.race)
      run = await attempt(next.scene, next.nginx, `${name}, again`);
    if (run) runs.get(next.scene.id)?.push(run);
    else failures.push(name);
  }
}

async function attempt({ scenario }: Scene, nginx: Nginx, name: string): Promise<Run | undefined> {
  try {
    const run = await witness(scenario, nginx);
    const statuses = [run.statusBefore, run.statusAfter, run.statusRolledBack];
    const story = statuses.map((status) => status ?? '-').join(' -> ');
    console.log(`${name}: ${story} in ${run.seconds} s`);
    return run;
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function experimentOf({ id, scenario }: Scene): Experiment {
  const { cause, fix = null, title, platform = 'debian' } = scenario;
  const order = versions.map(({ version }) => version);
  const played = (runs.get(id) ?? []).toSorted(
    (a, b) => order.indexOf(a.nginx) - order.indexOf(b.nginx),
  );
  return { id, cause, fix, title, platform, runs: played };
}

// Scenarios mostly wait; as many at once as in vitest.config.ts.
const start = Date.now();
await Promise.all([playWaiting(), playWaiting(), playWaiting()]);
const kept = readEvidence().scenarios.filter(({ id }) => !chosen.includes(id));
writeEvidence([...kept, ...scenes.map(experimentOf)]);

const seconds = Math.round((Date.now() - start) / 1000);
console.log(`${total - failures.length} of ${total} runs written, in ${seconds} s`);
for (const name of failures) console.log(`Failed, and not written: ${name}`);
process.exitCode = failures.length ? 1 : 0;
