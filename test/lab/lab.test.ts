import { readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { boot } from './machine.ts';
import type { Scenario } from './scenario.ts';
import { play } from './story.ts';

const folder = new URL('scenarios/', import.meta.url);

describe('lab', () => {
  for (const file of readdirSync(folder).sort()) {
    it(file.replace(/\.ts$/, ''), { timeout: 120_000 }, async () => {
      const { default: scene } = (await import(new URL(file, folder).href)) as {
        default: Scenario;
      };
      const machine = await boot();
      try {
        await play(scene, machine);
      } finally {
        await machine.stop();
      }
    });
  }
});
