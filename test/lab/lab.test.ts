import { describe, expect, it } from 'vitest';
import { readEvidence } from './evidence.ts';
import { boot } from './machine.ts';
import { versionsFor } from './nginx.ts';
import { load, sceneIds } from './scenes.ts';
import { play } from './story.ts';

/** Each scenario on this system's nginx, and where versions differ, on each of them. */
const scenes = await Promise.all(sceneIds.map(load));
const plays = scenes.flatMap((scene) =>
  versionsFor(scene.scenario).map(
    (nginx) => [`${scene.id} on nginx ${nginx.version}`, scene, nginx] as const,
  ),
);

describe('the lab', () => {
  for (const [name, { id, scenario }, nginx] of plays) {
    const retry = scenario.race ? 1 : 0;
    it.concurrent(`reproduces and cures ${name}`, { retry }, async () => {
      expect(id.split('--')[0], `test/lab/scenarios/${id}.ts is named like its cause`).toBe(
        scenario.cause,
      );
      const machine = await boot(nginx.layer);
      try {
        await play(scenario, machine, nginx.version);
      } finally {
        await machine.stop();
      }
    });
  }

  it('has evidence for each scenario on each version, and for no other', () => {
    const { scenarios, nginx } = readEvidence();
    const recorded = scenarios.map(({ id, runs }) => [id, runs.map((run) => run.nginx)]);
    expect(recorded, 'Run `npm run lab` and commit test/lab/evidence.json').toEqual(
      sceneIds.map((id) => [id, nginx]),
    );
  });
});
