import { describe, expect, it } from 'vitest';
import { readEvidence } from './evidence.ts';
import { boot } from './machine.ts';
import { notHere } from './not-here.ts';
import { load, sceneIds } from './scenes.ts';
import { play } from './story.ts';

describe('the lab', () => {
  it.concurrent.each(sceneIds)('reproduces and cures %s', { timeout: 120_000 }, async (id) => {
    const { scenario } = await load(id);
    expect(id.split('--')[0]).toBe(scenario.cause);
    const machine = await boot();
    try {
      await play(scenario, machine);
    } finally {
      await machine.stop();
    }
  });

  it('has evidence for each scenario, and for no other', () => {
    const recorded = readEvidence().scenarios.map((each) => each.id);
    expect(recorded, 'Run `npm run lab` and commit test/lab/evidence.json').toEqual(sceneIds);
  });

  it('excuses no cause that it reproduces', () => {
    const reproduced = new Set(sceneIds.map((id) => id.split('--')[0]));
    expect(Object.keys(notHere).filter((cause) => reproduced.has(cause))).toEqual([]);
  });
});
