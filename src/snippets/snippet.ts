/** What a fix generates: a pure function from facts and details to files, commands and a check. */
import type { DefiniteAnswer, FactId, Facts } from '../../machines/facts.ts';
import { details } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';
import { platformIds, platforms } from '../platforms/platforms.ts';
import type { Platform, PlatformId } from '../platforms/platforms.ts';
import type { ReaderPlatformId } from '../platforms/readers.ts';
import type { Language, Text } from './text.ts';

/** One command as printed, to be run as root, and what one should see. */
export interface Command {
  run: Text;
  /** What the command prints when all is well, or a sentence about it. */
  expect?: string;
  /** What the output means, or what to do when it is another. */
  note?: string;
}

/** A file that the snippet writes whole (a drop-in of its own). */
export interface NewFile {
  path: string;
  language: Language;
  text: Text;
}

/** A change inside a file that exists, made by one command that can be run again without harm. */
export interface Edit {
  path: string;
  language: Language;
  /** The lines concerned, as they were and as they will be. */
  before: Text;
  after: Text;
  run: Text;
}

export interface Change {
  files?: NewFile[];
  edits?: Edit[];
  /** Commands that change something else than a file (chown, setsebool, systemctl enable ...), after files and edits. */
  commands?: Command[];
  /** Checks the new configuration before anything uses it; `nginx -t` and the like. */
  test: Command[];
  /** Puts the new configuration to use. */
  activate: Command[];
  /** Fails (exit status not 0) while the cause is present, passes after. */
  verify: Command[];
  /** Undoes `commands`; files and edits are undone by the runbook itself. Then `activate` is run again. */
  undo?: Command[];
  /** Replaces `activate` when rolling back, where that differs. */
  deactivate?: Command[];
  /** The arithmetic behind computed numbers, and what to know about this output; plain sentences. */
  notes?: string[];
}

/** Everything a snippet may look at. `details` is complete: what the reader did not give is the example. */
export interface Setting {
  facts: Facts;
  details: Record<DetailId, string>;
  platform: Platform;
  platformId: PlatformId;
}

export interface Snippet {
  /** The details asked for on the fix page, in this order. */
  details: readonly DetailId[];
  /** The facts that choose between variants, asked for on the fix page before the details. */
  facts: readonly FactId[];
  /** The answers that it needs: where another one is known, the end of a walk does not offer it. */
  only?: { readonly [F in FactId]?: readonly DefiniteAnswer<F>[] };
  /** The platforms it is for; all when absent. */
  platforms?: readonly PlatformId[];
  /** Examples that suit this snippet better than the details' own. */
  examples?: (facts: Facts, platform: Platform) => Details;
  change(setting: Setting): Change;
}

/** Completes what is known with examples. */
export function settingFor(
  snippet: Snippet,
  known: { facts: Facts; details: Details; platform?: ReaderPlatformId },
): Setting {
  const platformId = choosePlatform(snippet, known.platform);
  const platform = platforms[platformId];
  const examples = Object.fromEntries(
    Object.entries(details).map(([id, detail]) => [id, detail.example]),
  ) as Record<DetailId, string>;
  const own = snippet.examples?.(known.facts, platform);
  return {
    facts: known.facts,
    details: { ...examples, ...own, ...known.details } as Record<DetailId, string>,
    platform,
    platformId,
  };
}

/** No snippet is written for the platforms that only questions know. */
function choosePlatform(snippet: Snippet, wish: ReaderPlatformId | undefined): PlatformId {
  const among = snippet.platforms ?? platformIds;
  return among.find((id) => id === wish) ?? among[0]!;
}
