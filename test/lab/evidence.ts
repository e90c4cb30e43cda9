/** The evidence file: what the lab saw. Written by `npm run lab`, shown by the site, never edited by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Evidence } from '../../src/site/evidence.ts';

const file = new URL('evidence.json', import.meta.url);

export function readEvidence(): Evidence {
  return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
}

export function writeEvidence(evidence: Evidence): void {
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
}
