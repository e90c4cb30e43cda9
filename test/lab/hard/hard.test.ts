/** Each fix on a hard host, by a scenario of its own cause. */
import { describe, expect, it } from 'vitest';
import { layTool } from '../follow.ts';
import { boot } from '../machine.ts';
import { versions } from '../nginx.ts';
import { statusOf } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import { collectEvidence, inFolder, stepsOf, understand } from '../story.ts';
import { chosen } from './chosen.ts';
import { harden, neighbourAnswers } from './host.ts';
import { isLeftOut, leftOut, withoutSecondSite } from './left-out.ts';
import { listing } from './listing.ts';
import { addSecondSite, whyNoSecond } from './second-site.ts';
import { stories } from './stories.ts';
import type { Host, StoryId } from './stories.ts';

const [own] = versions;

async function hostOf(scene: Scenario): Promise<Host> {
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
  it.concurrent.each(chosen.map(({ fix, id, scenario }) => [fix, id, scenario] as const))(
    '%s, by %s, is undone to the last byte',
    async (fix, _, scenario) => {
      const host = await hostOf(scenario);
      const neighbour = await neighbourAnswers(host.machine);
      try {
        for (const story of Object.keys(stories) as StoryId[]) {
          if (isLeftOut(fix, story)) continue;
          await stories[story](host).catch((error: Error) => {
            throw new Error(`${story}: ${error.message}`, { cause: error });
          });
          const after = await neighbourAnswers(host.machine);
          expect(after, `the other site after ${story}`).toBe(neighbour);
        }
      } finally {
        await host.machine.stop();
      }
    },
  );

  it('has a reason for each fix that is not used for a second site, and no other', () => {
    const found = chosen.flatMap(({ fix, scenario }) => {
      const why = whyNoSecond(scenario);
      return why ? [`${fix}: ${why}`] : [];
    });
    const declared = withoutSecondSite.flatMap(({ why, fixes }) =>
      fixes.map((fix) => `${fix}: ${why}`),
    );
    expect(declared.toSorted()).toEqual(found.toSorted());
  });

  it('leaves out no story of a fix that does not exist', () => {
    const fixes = chosen.map(({ fix }) => fix);
    expect(fixes).toEqual(expect.arrayContaining(leftOut.flatMap((each) => each.fixes)));
  });
});
