/** All scenarios, by file name. */
import { readdirSync } from 'node:fs';
import type { Scenario } from './scenario.ts';

const folder = new URL('scenarios/', import.meta.url);

export interface Scene {
  /** The file's name without `.ts`: the cause, and a variant after `--`. */
  id: string;
  scenario: Scenario;
}

export const sceneIds = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

export async function load(id: string): Promise<Scene> {
  const module = (await import(new URL(`${id}.ts`, folder).href)) as { default: Scenario };
  return { id, scenario: module.default };
}
