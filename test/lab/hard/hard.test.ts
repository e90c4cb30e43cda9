/** Each fix on a hard host, by a scenario of its own cause. */
import { describe, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import { layTool } from '../follow.ts';
import { versions } from '../nginx.ts';
import { statusOf } from '../scenario.ts';
import { load, sceneIds } from '../scenes.ts';
import type { Scene } from '../scenes.ts';
import { collectEvidence, inFolder, stepsOf, understand } from '../story.ts';
import { harden, neighbourAnswers } from './host.ts';
import { leftOut } from './left-out.ts';
import { listing } from './listing.ts';
import { addSecondSite, whyNoSecond } from './second-site.ts';
import { stories } from './stories.ts';
import type { Host, StoryId } from './stories.ts';

const [own] = versions;
const scenes = (await Promise.all(sceneIds.map(load))).filter(({ scenario }) => scenario.fix);

async function hostOf({ scenario: scene }: Scene): Promise<Host> {
  const bare = await boot(own!.layer);
  const machine = inFolder(bare, scene.folder ?? '/');
  const probe = () => (scene.probe ?? statusOf)(machine);
  await machine.run('truncate -s 0 /var/log/nginx/error.log');
  await scene.break(bare);
  const broken = await probe();
  const { known } = understand(scene, await collectEvidence(scene, machine), own!.version);
  const second = whyNoSecond(scene) ? undefined : await addSecondSite(machine, scene, known);
  await harden(bare);
  await layTool(machine);
  const steps = stepsOf(scene, known);
  return { machine, steps, probe, broken, second, before: await listing(machine) };
}

describe('on a hard host', () => {
  it.concurrent.each(scenes.map((scene) => [scene.id, scene] as const))(
    '%s is cured and undone',
    async (id, scene) => {
      const host = await hostOf(scene);
      const neighbour = await neighbourAnswers(host.machine);
      try {
        for (const story of Object.keys(stories) as StoryId[]) {
          if (leftOut[id]?.[story] !== undefined) continue;
          await stories[story](host).catch((error: Error) => {
            throw new Error(`${story}: ${error.message}`, { cause: error });
          });
          expect(await neighbourAnswers(host.machine), `the other site after ${story}`).toBe(
            neighbour,
          );
        }
      } finally {
        await host.machine.stop();
      }
    },
  );

  it('leaves out no story of a scenario that does not exist', () => {
    expect(scenes.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(leftOut)));
  });
});
