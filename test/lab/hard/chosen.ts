/** The scenario by which each fix is played on a hard host: the first that can have a second site, or the first. */
import { load, sceneIds } from '../scenes.ts';
import { whyNoSecond } from './second-site.ts';

const all = (await Promise.all(sceneIds.map(load))).filter(({ scenario }) => scenario.fix);

export const chosen = [...Map.groupBy(all, ({ scenario }) => scenario.fix!)].map(
  ([fix, scenes]) => ({
    fix,
    ...(scenes.find(({ scenario }) => whyNoSecond(scenario) === undefined) ?? scenes[0]!),
  }),
);
