/** The evidence file: what the lab saw. Written by `npm run lab`, shown by the site, never edited by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Seen } from './story.ts';

const file = new URL('evidence.json', import.meta.url);

export interface Witness extends Seen {
  id: string;
  cause: string;
  fix: string | null;
  title: string;
  /** Version of nginx. */
  nginx: string;
  platform: string;
  /** How long the story took, from a booted machine to the 502 after rolling back. */
  seconds: number;
  software: Record<string, string>;
}

export interface Evidence {
  /** ISO date of the run. */
  generated: string;
  nginx: string[];
  scenarios: Witness[];
  /** Causes that cannot be reproduced on one Linux machine, and why. */
  notHere: { cause: string; reason: string }[];
}

export function readEvidence(): Evidence {
  return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
}

export function writeEvidence(evidence: Evidence): void {
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
}
