/** Plays a scenario on one version of nginx, on a machine of its own, and writes down what it saw. */
import type { Run } from '../../src/site/evidence.ts';
import { boot } from './machine.ts';
import { isPlayable } from './nginx.ts';
import type { Nginx } from './nginx.ts';
import { exceptionFor } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { softwareOn } from './software.ts';
import { play } from './story.ts';

export async function witness(scene: Scenario, nginx: Nginx): Promise<Run> {
  const why = exceptionFor(scene, nginx.version)?.why;
  const exception = why === undefined ? {} : { exception: why };
  if (!isPlayable(scene, nginx)) return { nginx: nginx.version, ...notPlayed, ...exception };
  const machine = await boot(nginx.layer);
  try {
    const start = Date.now();
    const seen = await play(scene, machine, nginx.version);
    const seconds = Math.round((Date.now() - start) / 100) / 10;
    const software = await softwareOn(machine, scene.software ?? {});
    return { nginx: nginx.version, ...seen, seconds, software, ...exception };
  } finally {
    await machine.stop();
  }
}

const notPlayed = {
  logLine: '',
  statusBefore: null,
  statusAfter: null,
  statusRolledBack: null,
  seconds: 0,
  software: {},
};
