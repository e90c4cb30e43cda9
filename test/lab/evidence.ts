/** The evidence file: what the lab saw. Written by `npm run lab`, shown by the site, never edited by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Evidence, Experiment } from '../../src/site/evidence.ts';
import { notHere } from './not-here.ts';
import { sceneIds } from './scenes.ts';

const file = new URL('evidence.json', import.meta.url);

export function readEvidence(): Evidence {
  return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
}

/** In the order of the scenarios' names; of those that are no more, nothing is kept. */
export function writeEvidence(experiments: Experiment[]): void {
  const scenarios = experiments
    .filter(({ id }) => sceneIds.includes(id))
    .toSorted((a, b) => sceneIds.indexOf(a.id) - sceneIds.indexOf(b.id));
  const nginx = [...new Set(scenarios.flatMap(({ runs }) => runs.map((run) => run.nginx)))];
  const evidence: Evidence = {
    generated: new Date().toISOString().slice(0, 10),
    nginx: nginx.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    scenarios,
    notHere: Object.entries(notHere).map(([cause, reason]) => ({ cause, reason })),
  };
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
}
