/** The versions of nginx that the lab plays on: this system's own, and those that the setup has unpacked. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { librariesOf, suites } from '../setup/nginx-layers.ts';
import type { Suite } from '../setup/nginx-layers.ts';
import { exceptionFor } from './scenario.ts';
import type { Scenario } from './scenario.ts';

export interface Nginx {
  version: string;
  /** Its files, to be laid over this system's; none for its own. */
  layer?: string;
  /** What runs it on this very system, to test a configuration. */
  command: [string, ...string[]];
}

const cache = fileURLToPath(new URL('../../.cache/lab', import.meta.url));

/** Oldest first. */
export const versions: [Nginx, ...Nginx[]] = [
  { version: printedBy('/usr/sbin/nginx'), command: ['/usr/sbin/nginx'] },
  ...suites.flatMap(unpacked),
];

/** The versions on which `npm test` plays a scenario; `npm run lab` plays it on all. */
export function versionsFor(scene: Scenario): Nginx[] {
  const all = scene.versions === 'all' || scene.exception !== undefined;
  return (all ? versions : [versions[0]]).filter((nginx) => isPlayable(scene, nginx));
}

/** Whether there is something to play: an exception without a status says that there is not. */
export function isPlayable(scene: Scenario, { version }: Nginx): boolean {
  const exception = exceptionFor(scene, version);
  return !exception || exception.status !== undefined;
}

function unpacked(suite: Suite): Nginx[] {
  const layer = join(cache, `nginx-${suite}`);
  const program = join(layer, 'usr/sbin/nginx');
  if (!existsSync(program)) return [];
  const libraries = join(layer, librariesOf(suite));
  const [loader] = globSync(join(libraries, 'ld-linux*.so.*'));
  const command = [loader ?? '', '--library-path', libraries, program] as const;
  return [{ version: printedBy(...command), layer, command: [...command] }];
}

function printedBy(program: string, ...args: string[]): string {
  const { stderr } = spawnSync(program, [...args, '-v'], { encoding: 'utf8' });
  return /nginx\/([\d.]+)/.exec(stderr ?? '')?.[1] ?? 'missing';
}
